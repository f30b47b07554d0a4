//! The tables, entered from the texts of the RFCs and the sources of the products.

use sip_compare::catalogue::vocabulary::MidDialog;

/// RFC 3261, the headings of section 21: section, code, reason phrase.
#[rustfmt::skip]
pub(crate) const RFC_3261_SECTION_21: &[(&str, u16, &str)] = &[
    ("21.1.1", 100, "Trying"),
    ("21.1.2", 180, "Ringing"),
    ("21.1.3", 181, "Call Is Being Forwarded"),
    ("21.1.4", 182, "Queued"),
    ("21.1.5", 183, "Session Progress"),
    ("21.2.1", 200, "OK"),
    ("21.3.1", 300, "Multiple Choices"),
    ("21.3.2", 301, "Moved Permanently"),
    ("21.3.3", 302, "Moved Temporarily"),
    ("21.3.4", 305, "Use Proxy"),
    ("21.3.5", 380, "Alternative Service"),
    ("21.4.1", 400, "Bad Request"),
    ("21.4.2", 401, "Unauthorized"),
    ("21.4.3", 402, "Payment Required"),
    ("21.4.4", 403, "Forbidden"),
    ("21.4.5", 404, "Not Found"),
    ("21.4.6", 405, "Method Not Allowed"),
    ("21.4.7", 406, "Not Acceptable"),
    ("21.4.8", 407, "Proxy Authentication Required"),
    ("21.4.9", 408, "Request Timeout"),
    ("21.4.10", 410, "Gone"),
    ("21.4.11", 413, "Request Entity Too Large"),
    ("21.4.12", 414, "Request-URI Too Long"),
    ("21.4.13", 415, "Unsupported Media Type"),
    ("21.4.14", 416, "Unsupported URI Scheme"),
    ("21.4.15", 420, "Bad Extension"),
    ("21.4.16", 421, "Extension Required"),
    ("21.4.17", 423, "Interval Too Brief"),
    ("21.4.18", 480, "Temporarily Unavailable"),
    ("21.4.19", 481, "Call/Transaction Does Not Exist"),
    ("21.4.20", 482, "Loop Detected"),
    ("21.4.21", 483, "Too Many Hops"),
    ("21.4.22", 484, "Address Incomplete"),
    ("21.4.23", 485, "Ambiguous"),
    ("21.4.24", 486, "Busy Here"),
    ("21.4.25", 487, "Request Terminated"),
    ("21.4.26", 488, "Not Acceptable Here"),
    ("21.4.27", 491, "Request Pending"),
    ("21.4.28", 493, "Undecipherable"),
    ("21.5.1", 500, "Server Internal Error"),
    ("21.5.2", 501, "Not Implemented"),
    ("21.5.3", 502, "Bad Gateway"),
    ("21.5.4", 503, "Service Unavailable"),
    ("21.5.5", 504, "Server Time-out"),
    ("21.5.6", 505, "Version Not Supported"),
    ("21.5.7", 513, "Message Too Large"),
    ("21.6.1", 600, "Busy Everywhere"),
    ("21.6.2", 603, "Decline"),
    ("21.6.3", 604, "Does Not Exist Anywhere"),
    ("21.6.4", 606, "Not Acceptable"),
];

/// RFC 5057, table 2: what a response inside a dialog destroys.
#[rustfmt::skip]
pub(crate) const RFC_5057_TABLE_2: &[(u16, MidDialog)] = &[
    (400, MidDialog::Transaction), (401, MidDialog::Transaction), (402, MidDialog::Transaction), (403,
    MidDialog::Transaction), (404, MidDialog::Dialog), (405, MidDialog::Usage), (406,
    MidDialog::Transaction), (407, MidDialog::Transaction), (408, MidDialog::Transaction), (410,
    MidDialog::Dialog), (412, MidDialog::Transaction), (413, MidDialog::Transaction), (414,
    MidDialog::Transaction), (415, MidDialog::Transaction), (416, MidDialog::Dialog), (417,
    MidDialog::Transaction), (420, MidDialog::Transaction), (421, MidDialog::Transaction), (422,
    MidDialog::Transaction), (423, MidDialog::Transaction), (428, MidDialog::Transaction), (429,
    MidDialog::Transaction), (436, MidDialog::Transaction), (437, MidDialog::Transaction), (438,
    MidDialog::Transaction), (480, MidDialog::Usage), (481, MidDialog::Usage), (482, MidDialog::Dialog),
    (483, MidDialog::Dialog), (484, MidDialog::Dialog), (485, MidDialog::Dialog), (486,
    MidDialog::Transaction), (487, MidDialog::Transaction), (488, MidDialog::Transaction), (489,
    MidDialog::Usage), (491, MidDialog::Transaction), (493, MidDialog::Transaction), (494,
    MidDialog::Transaction), (500, MidDialog::Transaction), (501, MidDialog::Usage), (502,
    MidDialog::Dialog), (503, MidDialog::Transaction), (504, MidDialog::Transaction), (505,
    MidDialog::Transaction), (513, MidDialog::Transaction), (580, MidDialog::Transaction), (600,
    MidDialog::Transaction), (603, MidDialog::Transaction), (604, MidDialog::Dialog), (606,
    MidDialog::Transaction),
];

/// RFC 3398, section 8.2.6.1: response received, cause value in the REL.
/// 505 is printed there as "504 Version Not Supported". 487, 488 and 606 have no number.
#[rustfmt::skip]
pub(crate) const RFC_3398_SIP_TO_CAUSE: &[(u16, u8)] = &[
    (400, 41), (401, 21), (402, 21), (403, 21), (404, 1), (405, 63), (406, 79), (407, 21), (408, 102),
    (410, 22), (413, 127), (414, 127), (415, 79), (416, 127), (420, 127), (421, 127), (423, 127), (480,
    18), (481, 41), (482, 25), (483, 25), (484, 28), (485, 1), (486, 17), (500, 41), (501, 79), (502,
    38), (503, 41), (504, 102), (505, 127), (513, 127), (600, 17), (603, 21), (604, 1),
];

/// RFC 3398, section 7.2.4.1: cause value, SIP response. 16 has none, 22 with a diagnostic is 301; every other is 500.
#[rustfmt::skip]
pub(crate) const RFC_3398_CAUSE_TO_SIP: &[(u8, u16)] = &[
    (1, 404), (2, 404), (3, 404), (17, 486), (18, 408), (19, 480), (20, 480), (21, 403), (22, 410), (23,
    410), (26, 404), (27, 502), (28, 484), (29, 501), (31, 480), (34, 503), (38, 503), (41, 503), (42,
    503), (47, 503), (55, 403), (57, 403), (58, 503), (65, 488), (70, 488), (79, 501), (87, 403), (88,
    503), (102, 504), (111, 500), (127, 500),
];

/// RFC 6665, sections 4.1.2.2 and 4.2.2: "404, 405, 410, 416, 480-485, 489, 501, or 604".
#[rustfmt::skip]
pub(crate) const RFC_6665_ENDS: &[u16] = &[
    404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604,
];

/// RFC 3261, section 20.33: the responses in which Retry-After is named.
#[rustfmt::skip]
pub(crate) const RETRY_AFTER: &[u16] = &[
    404, 413, 480, 486, 500, 503, 600, 603,
];

/// Kamailio 38711a3e, tm/t_reply.c: the priority of a reply; the lower one wins.
#[rustfmt::skip]
pub(crate) const KAMAILIO: &[(u16, u16)] = &[
    (300, 3000), (301, 3001), (302, 3002), (305, 3005), (380, 3080), (400, 4100), (401, 4001), (402,
    4102), (403, 4103), (404, 4104), (405, 4105), (406, 4106), (407, 4007), (408, 4108), (410, 4110),
    (412, 4112), (413, 4113), (414, 4114), (415, 4015), (416, 4116), (417, 4117), (420, 4020), (421,
    4121), (422, 4122), (423, 4123), (424, 4124), (425, 4125), (428, 4128), (429, 4129), (430, 4130),
    (433, 4133), (436, 4136), (437, 4137), (438, 4138), (439, 4139), (440, 4140), (469, 4169), (470,
    4170), (480, 4180), (481, 4181), (482, 4182), (483, 4183), (484, 4084), (485, 4185), (486, 4186),
    (487, 4187), (488, 4188), (489, 4189), (491, 4191), (493, 4193), (494, 4194), (500, 5000), (501,
    5001), (502, 5002), (503, 5003), (504, 5004), (505, 5005), (513, 5013), (555, 5055), (580, 5080),
    (600, 1000), (603, 1003), (604, 1004), (606, 1006), (607, 1007), (608, 1008),
];

/// OpenSIPS 8f4f1e1b, tm/t_reply.c, branch_prio(), while the caller has not cancelled; the lower one wins.
/// 487 is 687 then.
#[rustfmt::skip]
pub(crate) const OPENSIPS: &[(u16, u16)] = &[
    (300, 400), (301, 401), (302, 402), (305, 405), (380, 480), (400, 600), (401, 500), (402, 602),
    (403, 603), (404, 604), (405, 605), (406, 606), (407, 501), (408, 800), (410, 610), (412, 612),
    (413, 613), (414, 614), (415, 502), (416, 616), (417, 617), (420, 503), (421, 621), (422, 622),
    (423, 623), (424, 624), (425, 625), (428, 628), (429, 629), (430, 630), (433, 633), (436, 636),
    (437, 637), (438, 638), (439, 639), (440, 640), (469, 669), (470, 670), (480, 680), (481, 681),
    (482, 682), (483, 683), (484, 504), (485, 685), (486, 686), (487, 687), (488, 688), (489, 689),
    (491, 691), (493, 693), (494, 694), (500, 700), (501, 701), (502, 702), (503, 801), (504, 704),
    (505, 705), (513, 713), (555, 755), (580, 780), (600, 300), (603, 303), (604, 304), (606, 306),
    (607, 307), (608, 308),
];
