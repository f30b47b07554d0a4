//! The samples of `tests/traces`, and the entries that have to be found in each, as `told` writes them.

pub(super) const EXPECTED: &[(&str, &[&str])] = &[
    (
        "asterisk-chan-sip.txt",
        &[
            "401 Unauthorized, INVITE, out - > 192.0.2.31:5060, 2x from line 11",
            "503 Service Unavailable, INVITE, in 203.0.113.7:5060 > -, Q.850 34, 1x from line 38",
            "480 Temporarily unavailable, -, in 203.0.113.8:5060 > -, 2x from line 52",
        ],
    ),
    (
        "asterisk-pjsip.txt",
        &[
            "100 Trying, INVITE, in 192.0.2.1:5060 > -, 1x from line 15",
            "486 Busy Here, INVITE, in 192.0.2.1:5060 > -, Q.850 17, 1x from line 23",
            "200 OK, OPTIONS, out - > [2001:db8::25]:5061, 1x from line 44",
            "403 , -, in - > -, 1x from line 49",
        ],
    ),
    (
        "other-tools.txt",
        &[
            "484 Address Incomplete, INVITE, in - > -, 1x from line 3",
            "500 Internal Server Error, INVITE, out - > -, Q.850 28, 1x from line 10",
            "401 Unauthorized, REGISTER, in 203.0.113.1:5060 > -, 1x from line 14",
            "405 , INFO, out - > 203.0.113.1:5060, 1x from line 19",
            "415 Unsupported Media Type, INVITE, in 192.0.2.77:5060 > -, 1x from line 22",
            "491 Request Pending, INVITE, in 192.0.2.78:5060 > -, 1x from line 26",
        ],
    ),
    (
        "dialog.txt",
        &[
            "100 Trying, INVITE, - > -, 1x from line 21",
            "180 Ringing, INVITE, - > -, 1x from line 29",
            "486 Busy Here, INVITE, - > -, Q.850 17, 1x from line 39",
            "499 House Rule, OPTIONS, - > -, 1x from line 60",
        ],
    ),
    (
        "flat.txt",
        &[
            "407 Proxy Authentication Required, INVITE, out - > 192.0.2.101:52110, 1x from line 1",
            "487 Request Terminated, INVITE, out - > 192.0.2.101:52110, Q.850 16, 1x from line 1",
        ],
    ),
    (
        "freeswitch.txt",
        &[
            "407 Proxy Authentication Required, INVITE, out - > 192.0.2.20:5060, 1x from line 11",
            "486 Busy Here, INVITE, in 203.0.113.40:5060 > -, Q.850 17, 1x from line 23",
            "487 , -, - > -, 1x from line 40",
        ],
    ),
    (
        "html.txt",
        &[
            "403 Don't call, REGISTER, out - > 192.0.2.1:5060, Q.850 21, 1x from line 1",
            "420 Bad Extension, INVITE, 192.0.2.2:5060 > 192.0.2.1:5060, 1x from line 3",
        ],
    ),
    (
        "json.txt",
        &[
            "480 Temporarily Unavailable, INVITE, - > -, Q.850 19, 1x from line 1",
            "481 Call/Transaction Does Not Exist, BYE, - > -, 1x from line 3",
            "486 , INVITE, - > -, 1x from line 4",
            "606 Not Acceptable, INVITE, - > -, 1x from line 6",
            "604 Nope, INVITE, 192.0.2.1 > 192.0.2.2, 1x from line 7",
            "SIP 480 , BYE, - > -, 1x from line 2",
        ],
    ),
    (
        "kamailio.txt",
        &[
            "100 Trying, INVITE, in 203.0.113.12:5060 > -, 1x from line 2",
            "503 Service Unavailable, INVITE, in 203.0.113.12:5060 > -, 1x from line 3",
            "408 Request Timeout, INVITE, - > -, 1x from line 4",
            "200 OK, BYE, - > -, 1x from line 5",
            "503 , -, in - > -, 1x from line 6",
            "604 Does Not Exist Anywhere, -, - > -, 1x from line 7",
        ],
    ),
    (
        "ladder.txt",
        &[
            "100 Trying, -, - > -, 1x from line 5",
            "404 Not Found, -, - > -, 1x from line 7",
            "486 Busy Here, -, - > -, 1x from line 9",
        ],
    ),
    (
        "mail.txt",
        &[
            "488 Not Acceptable Here, INVITE, in 192.0.2.1:5060 > -, Q.850 65, 1x from line 7",
            "503 , -, - > -, 1x from line 15",
            "486 Busy Here, -, - > -, 1x from line 15",
        ],
    ),
    (
        "ngrep.txt",
        &[
            "423 Interval Too Brief, REGISTER, 192.0.2.2:5060 > 192.0.2.1:5060, 1x from line 11",
            "404 Not Found, -, 192.0.2.2:5060 > 192.0.2.1:5060, 1x from line 18",
            "481 Call/Transaction Does Not Exist, BYE, 192.0.2.2 > 192.0.2.1, 1x from line 21",
        ],
    ),
    ("nothing.txt", &["OnlyHttp"]),
    (
        "reasons.txt",
        &[
            "Q.850 16 Normal call clearing, -, - > -, 2x from line 1",
            "SIP 200 Call completed elsewhere, -, - > -, 1x from line 2",
            "Q.850 41 Temporary failure, -, - > -, 1x from line 3",
            "SIP 600 Busy Everywhere, -, - > -, 1x from line 4",
            "Q.850 17 , -, - > -, 1x from line 4",
        ],
    ),
    (
        "sngrep.txt",
        &[
            "180 Ringing, INVITE, 192.0.2.2:5060 > 192.0.2.1:5060, 1x from line 9",
            "408 Request Timeout, INVITE, 192.0.2.2:5060 > 192.0.2.1:5060, 1x from line 16",
            "603 Decline, -, 192.0.2.2:5060 > 192.0.2.1:5060, 1x from line 29",
            "200 OK, NOTIFY, 192.0.2.1:5060 > 192.0.2.2:5060, 1x from line 32",
        ],
    ),
    (
        "syslog.txt",
        &[
            "302 Moved Temporarily, INVITE, in 203.0.113.5:5060 > -, 1x from line 2",
            "200 OK, BYE, - > -, 1x from line 13",
            "Q.850 102 Recovery on timer expiry, BYE, - > -, 1x from line 11",
        ],
    ),
    (
        "tshark.txt",
        &[
            "100 Trying, -, 198.51.100.20 > 192.0.2.10, 1x from line 2",
            "183 Session Progress, INVITE, 198.51.100.20 > 192.0.2.10, 1x from line 3",
            "404 Not Found, INVITE, 198.51.100.20 > 192.0.2.10, 1x from line 4",
            "405 Method Not Allowed, OPTIONS, [2001:db8::20] > [2001:db8::10], 1x from line 6",
        ],
    ),
    (
        "wireshark-details.txt",
        &[
            "486 Busy Here, INVITE, 198.51.100.20 > 192.0.2.10, Q.850 17, 1x from line 2",
            "200 OK, BYE, 192.0.2.10 > 198.51.100.20, 1x from line 35",
            "603 , -, - > -, 1x from line 50",
            "SIP 200 Call completed elsewhere, BYE, - > -, 1x from line 48",
        ],
    ),
    (
        "wireshark-list.csv",
        &[
            "100 Trying, -, 198.51.100.20 > 192.0.2.10, 1x from line 3",
            "486 Busy Here, -, 198.51.100.20 > 192.0.2.10, 2x from line 4",
        ],
    ),
    (
        "wireshark-list.txt",
        &[
            "100 Trying, -, 198.51.100.20 > 192.0.2.10, 1x from line 3",
            "180 Ringing, -, 198.51.100.20 > 192.0.2.10, 1x from line 4",
            "200 OK, CANCEL, 198.51.100.20 > 192.0.2.10, 1x from line 6",
            "487 Request Terminated, INVITE, 198.51.100.20 > 192.0.2.10, 2x from line 7",
            "200 OK, REGISTER, 198.51.100.20 > 192.0.2.10, 1x from line 9",
            "503 Trunk Full, -, 198.51.100.20 > 192.0.2.10, 1x from line 11",
        ],
    ),
];
