"""The command line: arguments, exit codes, progress, and all printing."""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from builder import create, pipeline
from builder.codec import decode_table
from builder.config import load_site
from builder.diagnostics import Diagnostic, Severity, has_errors
from builder.errors import BuilderError, ContentError, UsageError
from builder.importing import Asked
from builder.model import Supplied, Verdict
from builder.reporting import for_github, said_of, said_of_all, said_of_reading
from builder.serve import serve

Run = Callable[[argparse.Namespace], int]
DONE, FAULTY, WRONG_USAGE = 0, 1, 2
_MANY = 20  # seeds from which progress is worth showing


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 content or a seed is faulty, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    run: Run = options.run
    try:
        return run(options)
    except UsageError as error:
        _complain(f"error: {error}")
        return WRONG_USAGE
    except ContentError as error:
        _print_findings(error.findings, _complain)
        return FAULTY
    except BuilderError as error:
        _complain(f"error: {error}")
        return FAULTY
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read us has gone; so do we
        return DONE
    except KeyboardInterrupt:
        _complain("Stopped.")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m builder",
        description="Turns raw news reports into an annotated timeline.",
        epilog="`python -m builder COMMAND --help` tells more about each.",
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--site", type=Path, default=Path(), metavar="DIR", help="the folder of site.toml (default: this one)"
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, run: Run, text: str) -> argparse.ArgumentParser:
        said = f"{text[0].upper()}{text[1:]}."
        added = commands.add_parser(name, parents=[common], help=text, description=said)
        added.set_defaults(run=run)
        return added

    _commands(command)
    return parser


def _commands(command: Callable[[str, Run, str], argparse.ArgumentParser]) -> None:
    import_ = command("import", _import, "take seeds in as entries and events; what exists is left alone")
    import_.add_argument("seeds", nargs="*", metavar="SEED", help="files in seeds/ (default: all of them)")
    import_.add_argument(
        "--replace", action="store_true", help="take over a changed seed, its entry edited or not"
    )
    import_.add_argument("--update", action="store_true", help="let what nobody edited follow the importer")
    import_.add_argument("--explain", action="store_true", help="say how seeds are read; write nothing")
    import_.add_argument("--json", action="store_true", help="with --explain: for programs")
    import_.add_argument("--url", metavar="URL", help="where the one seed named was published")
    import_.add_argument("--outlet", metavar="ID", help="who published the one seed named")
    import_.add_argument("--encoding", metavar="NAME", help="what the one seed named is written in")
    import_.add_argument("--mend", action="store_true", help="set letters right that were misread before")
    build = command("build", _build, "make the site; with nothing changed, write nothing")
    build.add_argument("--output", type=Path, metavar="DIR", help="where the site goes (default: output/)")
    check = command("check", _check, "name every fault in content/ and site.toml; write nothing")
    check.add_argument("--format", choices=("text", "json", "github"), default="text", help="default: text")
    serving = command(
        "serve", _serve, "take seeds in, build, show the site on this machine; again at every change"
    )
    serving.add_argument("--port", type=int, default=8000, metavar="N", help="default: %(default)s")
    explain = command("explain", _explain, "say why entries are, or are not, reports of one event")
    explain.add_argument("a", metavar="A", help="an entry's id, or its seed")
    explain.add_argument("b", metavar="B", nargs="?", help="another (default: every other entry)")
    explain.add_argument("--json", action="store_true", help="for programs")
    new = command("new", _new, "write a filled-in, valid file to start from")
    new.add_argument("kind", choices=tuple(create.KINDS), help="what to start")
    new.add_argument("name", metavar="NAME", help="its title or name")
    new.add_argument("--date", metavar="DAY", help="for an entry or event: 2023-02-22, 2023-02 or 2023")


# ---------------------------------------------------------------- the commands


def _import(options: argparse.Namespace) -> int:
    said = {key: value for key in ("url", "outlet", "encoding") if (value := getattr(options, key))}
    said |= {"mend": "true"} if options.mend else {}
    if not "".join(said.values()).isprintable():
        raise UsageError("what is said of a seed holds signs that are no text")
    told = decode_table(Supplied, said, {}, "--")
    if told.value is None:
        raise UsageError("; ".join(f"{one.message}: {one.hint}" for one in told.findings))
    if options.explain:
        return _explain_seeds(options)
    if options.json:
        raise UsageError("--json goes with --explain")
    asked = Asked(replace_edited=options.replace, update=options.update, told=told.value)
    outcomes = pipeline.take_in(options.site, options.seeds, asked, progress=_progress("reading seeds"))
    _print_all(said_of_all(outcomes))
    return FAULTY if any(outcome.outcome == "refused" for outcome in outcomes) else DONE


def _explain_seeds(options: argparse.Namespace) -> int:
    if not options.seeds:
        raise UsageError("name the seed that is to be explained")
    read = [pipeline.explain_seed(options.site, name) for name in options.seeds]
    if options.json:
        print(json.dumps([asdict(one) for one in read], ensure_ascii=False, indent=2))
    else:
        _print_all(line for one in read for line in said_of_reading(one))
    return DONE


def _print_all(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _build(options: argparse.Namespace) -> int:
    output = options.output or options.site / pipeline.OUTPUT
    built = pipeline.build(options.site, output, os.environ)
    _print_findings(built.findings, _complain)
    report = built.report
    if report.written or report.removed:
        changes = [f"{len(report.written)} files written", f"{len(report.unchanged)} unchanged"]
        changes += [f"{len(report.removed)} removed"] if report.removed else []
        print(f"Built {built.entries} entries and {built.events} events into {output}: {', '.join(changes)}.")
    else:
        print(f"Nothing changed: {output} is up to date.")
    return DONE


def _check(options: argparse.Namespace) -> int:
    try:
        findings = pipeline.check(options.site)
    except ContentError as error:
        findings = error.findings
    if options.format == "json":
        print(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    elif options.format == "github":
        _print_all(map(for_github, findings))
    else:
        _print_findings(findings, print)
        print(_summary(findings))
    return FAULTY if has_errors(findings) else DONE


def _serve(options: argparse.Namespace) -> int:
    load_site(options.site)  # without a site there is nothing to serve, and nothing to wait for
    output = options.site / pipeline.OUTPUT

    def take_in_and_build() -> pipeline.Built:
        for outcome in pipeline.take_in(options.site, (), progress=_progress("seeds")):
            if outcome.outcome not in {"unchanged", "kept"}:
                _print_all(said_of(outcome))
        return pipeline.build(options.site, output, os.environ)

    serve(options.site, output, take_in_and_build, options.port, lambda line: print(line, flush=True))
    return DONE


def _explain(options: argparse.Namespace) -> int:
    verdicts = pipeline.explain(options.site, options.a, options.b)
    if options.json:
        told = [_for_programs(verdict) for verdict in verdicts]
        print(json.dumps(told[0] if options.b else told, ensure_ascii=False, indent=2))
        return DONE
    for verdict in verdicts:
        _print_verdict(verdict)
    if not verdicts:
        print("There is no other entry to set it against.")
    return DONE


def _new(options: argparse.Namespace) -> int:
    print(f"wrote {create.new(options.site, options.kind, options.name, options.date)}")
    return DONE


# ---------------------------------------------------------------- printing


def _print_verdict(verdict: Verdict) -> None:
    shared = f" ({', '.join(verdict.events)})" if verdict.events else ""
    are = f"are reports of one event{shared}" if verdict.same_event else "are not reports of one event"
    print(f"{verdict.a}\n{verdict.b}\n  {are}; score {verdict.score:.2f}")
    for sign, reasons in (("+", verdict.reasons_for), ("-", verdict.reasons_against)):
        for piece in reasons:
            print(f"  {sign} {abs(piece.weight):.2f} {piece.kind}: {piece.sentence}")
    print()


def _for_programs(verdict: Verdict) -> dict[str, object]:
    return {
        "a": verdict.a,
        "b": verdict.b,
        "same_event": verdict.same_event,
        "events": list(verdict.events),
        "score": verdict.score,
        "for": [asdict(piece) for piece in verdict.reasons_for],
        "against": [asdict(piece) for piece in verdict.reasons_against],
    }


def _print_findings(findings: Iterable[Diagnostic], say: Callable[[str], None]) -> None:
    for finding in findings:
        say(str(finding))


def _summary(findings: Sequence[Diagnostic]) -> str:
    counts = Counter(finding.severity for finding in findings)
    levels: tuple[Severity, ...] = ("error", "warning", "info")
    said = [f"{counts[one]} {one}{'s' if counts[one] > 1 else ''}" for one in levels if counts[one]]
    return f"{', '.join(said)}." if said else "Nothing to complain of."


def _complain(line: str) -> None:
    print(line, file=sys.stderr)


def _progress(what: str) -> Callable[[int, int], None]:
    """Show how far long work has come, on a terminal only."""

    def show(done: int, total: int) -> None:
        if total >= _MANY and sys.stderr.isatty():
            print(f"\r{what}: {done}/{total}", end="" if done < total else "\n", file=sys.stderr, flush=True)

    return show
