//! Parts of pages, letter by letter.

use sip_compare::card::export::Format;

/// How the page of 486 and 603 begins, and lines that stand in it.
pub(crate) const EXACT: [(Format, &str, &str); 5] = [
    (
        Format::Text,
        "SIP 486 Busy Here vs 603 Decline\n\
         ================================\n\
         https://example.com/sip-compare/?a=486&b=603\n\
         \n\
         486 is a request failure (4xx); 603 is a global failure (6xx). 486 says that ",
        "\n\
         Every difference, with its source\n\
         ---------------------------------\n\
         Class\n  \
           486  a request failure (4xx) [RFC 3261 §7.2]\n  \
           603  a global failure (6xx) [RFC 3261 §7.2]\n\
         What it is about\n",
    ),
    (
        Format::Markdown,
        "## SIP 486 Busy Here vs 603 Decline\n\
         \n\
         <https://example.com/sip-compare/?a=486&b=603>\n\
         \n\
         486 is a request failure (4xx); 603 is a global failure (6xx). 486 says that ",
        "\n\
         ### Every difference, with its source\n\
         \n\
         | Property | 486 | 603 |\n\
         | --- | --- | --- |\n\
         | Class | a request failure (4xx) \
         ([RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261.html#section-7.2)) | a global failure (6xx) \
         ([RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261.html#section-7.2)) |\n",
    ),
    (
        Format::Jira,
        "h2. SIP 486 Busy Here vs 603 Decline\n\
         [https://example.com/sip-compare/?a=486&b=603]\n\
         \n\
         486 is a request failure (4xx); 603 is a global failure (6xx). 486 says that ",
        "\n\
         h3. Every difference, with its source\n\
         ||Property||486||603||\n\
         ||Class|a request failure (4xx) \
         ([RFC 3261 §7.2|https://www.rfc-editor.org/rfc/rfc3261.html#section-7.2])|a global failure (6xx) \
         ([RFC 3261 §7.2|https://www.rfc-editor.org/rfc/rfc3261.html#section-7.2])|\n",
    ),
    (
        Format::MediaWiki,
        "== SIP 486 Busy Here vs 603 Decline ==\n\
         https://example.com/sip-compare/?a=486&b=603\n\
         \n\
         486 is a request failure (4xx); 603 is a global failure (6xx). 486 says that ",
        "\n\
         === Every difference, with its source ===\n\
         {| class=\"wikitable\"\n\
         ! Property !! 486 !! 603\n\
         |-\n\
         ! Class\n\
         | a request failure (4xx) ([https://www.rfc-editor.org/rfc/rfc3261.html#section-7.2 RFC 3261 §7.2])\n\
         | a global failure (6xx) ([https://www.rfc-editor.org/rfc/rfc3261.html#section-7.2 RFC 3261 §7.2])\n\
         |-\n",
    ),
    (
        Format::Html,
        "<div lang=\"en\" dir=\"ltr\">\n\
         <h2>SIP 486 Busy Here vs 603 Decline</h2>\n\
         <p><a href=\"https://example.com/sip-compare/?a=486&#38;b=603\">\
         https://example.com/sip-compare/?a=486&#38;b=603</a></p>\n\
         <p>486 is a request failure (4xx); 603 is a global failure (6xx). 486 says that ",
        "\n\
         <h3>Every difference, with its source</h3>\n\
         <table border=\"1\">\n\
         <tr><th scope=\"col\">Property</th><th scope=\"col\">486</th><th scope=\"col\">603</th></tr>\n\
         <tr><th scope=\"row\">Class</th><td>a request failure (4xx) \
         (<a href=\"https://www.rfc-editor.org/rfc/rfc3261.html#section-7.2\">RFC 3261 §7.2</a>)</td>\
         <td>a global failure (6xx) \
         (<a href=\"https://www.rfc-editor.org/rfc/rfc3261.html#section-7.2\">RFC 3261 §7.2</a>)</td></tr>\n",
    ),
];
