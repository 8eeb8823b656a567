/// The workbench page: a local web server with the page itself and a REST API under `/api`.
///
/// A composition root: it names concrete things, makes threads and knows folders; what it is told comes in as
/// [parley.web.Settings]. Every request passes [parley.web.Doors] first (host, origin, token); a case is found by its
/// identity in [parley.web.Shelf], never by a path from outside; long work is a [parley.web.Job] in a bounded queue.
/// A request's mistake is a [parley.web.Problem], turned into `application/problem+json` in one place.
///
/// It may import everything but the command line; only the command line imports it.
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
