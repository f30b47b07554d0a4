//! What was found in a trace, in words.

use crate::catalogue::code::Code;
use crate::catalogue::{find, from_cause};
use crate::i18n::Words;
use crate::search::{Reason, search};
use crate::trace::{Binary, Cause, Hop, Problem, Trace, Way};

use super::markup::{Marked, unmarked};
use super::why;

/// One entry of the list.
#[derive(Debug)]
pub struct Line {
    /// The code or the cause, as it stood there.
    pub what: Marked,
    /// Method, direction, how often and where.
    pub more: Marked,
    /// The registered codes that it leads to.
    pub codes: Vec<Code>,
}

/// Every response and every cause that was found, in order.
pub fn lines(words: &'static Words, trace: &Trace) -> Vec<Line> {
    let seen = trace.seen.iter().map(|one| {
        let found = search(words, &one.number.to_string());
        let reason = found.first().map(|best| &best.reason).filter(|reason| **reason != Reason::Number);
        let mut more = about(words, one.method.as_deref(), &one.hop, one.count, one.line);
        more.extend(one.cause.map(|cause| words.trace_cause(&cause.to_string())));
        more.extend(reason.and_then(|reason| why(words, reason)).map(|why| why.to_string()));
        let what = [&one.number.to_string(), " ", &unmarked(&one.phrase)].concat();
        (one.line, line(what, &more, found.first().map(|best| best.entry.code).into_iter().collect()))
    });
    let reasons = trace.reasons.iter().map(|one| {
        let codes: Vec<Code> = match one.cause {
            Cause::Q850(cause) => from_cause(cause).filter_map(Code::new).collect(),
            Cause::Sip(number) => find(number).map(|entry| entry.code).into_iter().collect(),
        };
        let what = match one.cause {
            Cause::Q850(cause) => words.trace_cause(&cause.to_string()),
            Cause::Sip(number) => ["SIP ", &number.to_string()].concat(),
        };
        let mut more = about(words, one.method.as_deref(), &one.hop, one.count, one.line);
        more.extend(codes.is_empty().then(|| words.trace_no_code().to_string()));
        (one.line, line([&what, " ", &unmarked(&one.text)].concat(), &more, codes))
    });
    let mut all: Vec<(usize, Line)> = seen.chain(reasons).collect();
    all.sort_by_key(|(first, _)| *first);
    all.into_iter().map(|(_, line)| line).collect()
}

/// Why there is nothing, or not everything.
pub fn problem(words: &Words, trace: &Trace) -> Option<String> {
    Some(match trace.problem? {
        Problem::Nothing => words.trace_nothing().to_string(),
        Problem::OnlyRequests => words.trace_requests().to_string(),
        Problem::OnlyHttp => words.trace_http().to_string(),
        Problem::Binary(Binary::Capture) => words.trace_capture().to_string(),
        Problem::Binary(Binary::Packed) => words.trace_packed().to_string(),
        Problem::Binary(Binary::Other) => words.trace_binary().to_string(),
        Problem::TooMany(left_out) => words.trace_too_many(&left_out.to_string()),
    })
}

fn line(what: String, more: &[String], codes: Vec<Code>) -> Line {
    Line { what: Marked::from(what.trim_end().to_string()), more: Marked::from(more.join(" · ")), codes }
}

fn about(words: &Words, method: Option<&str>, hop: &Hop, count: u32, first: usize) -> Vec<String> {
    let mut about: Vec<String> =
        method.map(|method| words.trace_answers(&unmarked(method))).into_iter().collect();
    about.extend(hop.way.map(|way| match way {
        Way::In => words.trace_in().to_string(),
        Way::Out => words.trace_out().to_string(),
    }));
    let (from, to) = (hop.from.as_deref().map(unmarked), hop.to.as_deref().map(unmarked));
    about.extend(match (from, to) {
        (Some(from), Some(to)) => Some(words.trace_hop(&from, &to)),
        (Some(from), None) => Some(words.trace_from(&from)),
        (None, Some(to)) => Some(words.trace_to(&to)),
        (None, None) => None,
    });
    let first = first.to_string();
    about.push(if count > 1 {
        words.trace_times(&count.to_string(), &first)
    } else {
        words.trace_once(&first)
    });
    about
}
