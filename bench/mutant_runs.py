# ruff: noqa: ANN001, ANN201, ANN202, ANN204, ARG002, D101, D102
"""Runs tests against changed modules in forks of one process that has the libraries loaded, but nothing of ours."""

import importlib
import importlib.abc
import importlib.util
import json
import os
import pathlib
import signal
import sys
import tempfile
import time

#: What may find a change in proofs and verify; each mutant gets those of them that reach its line.
UNIVERSE = (
    "tests/unit/proofs", "tests/unit/verify", "tests/unit/seal", "tests/property/test_proofs_merkle.py",
    "tests/unit/shelf/test_erasing.py", "tests/contract/test_stamping.py", "tests/contract/test_calendars.py",
    "tests/contract/test_witnessing.py",
)  # fmt: skip
LIBRARIES = (
    "pytest", "_pytest.assertion.rewrite", "hypothesis", "hypothesis.strategies", "hypothesis.extra",
    "hypothesis.internal.conjecture.engine", "msgspec", "httpx", "click",
    "cryptography.hazmat.primitives.asymmetric.ed25519", "cryptography.x509",
    "rfc3161_client", "rfc8785", "filelock", "pymerkle", "coverage",
)  # fmt: skip
#: What fixes numbers and records that no function holds: for mutants of what runs on import.
CONSTANTS = "tests/unit/verify/test_constants.py"
#: Tests of processes, faults and single bits are about other things, and slow.
SKIP = ("crash", "full_disk", "flipped_byte", "flipped_bit_of", "flipped_bits_of", "wycheproof", "shell_script")
#: A test gets this many times its own time, and these seconds more, of processor time; then the mutant never ends.
PATIENCE, GRACE, LOADING = 10, 5, 20
#: Where a test only waits, the fork is ended after these seconds.
LONGEST = 600
KILLED = 1


class Changed(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Imports one module from changed source."""

    def __init__(self, name, path, source):
        self.name, self.path, self.source = name, path, source

    def find_spec(self, fullname, path=None, target=None):
        return importlib.util.spec_from_loader(fullname, self) if fullname == self.name else None

    def get_filename(self, fullname):
        return self.path

    def get_data(self, path):
        return self.source.encode()

    def get_code(self, fullname):
        return compile(self.source, self.path, "exec", dont_inherit=True)


def steady():
    """Keep timing out of the verdict: a loaded machine must kill no mutant."""
    from hypothesis import HealthCheck, settings

    settings.register_profile(
        "mutants", derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    settings.load_profile("mutants")


class Only:
    """Keeps the wanted tests, in the wanted order."""

    def __init__(self, wanted, seconds):
        self.order = {name: at for at, name in enumerate(wanted)}
        self.seconds = seconds

    def pytest_runtest_setup(self, item):
        signal.setitimer(signal.ITIMER_PROF, GRACE + PATIENCE * self.seconds[item.nodeid])

    def pytest_configure(self, config):
        steady()

    def pytest_collection_modifyitems(self, items):
        items[:] = sorted((i for i in items if i.nodeid in self.order), key=lambda i: self.order[i.nodeid])


class Mapping:
    """Notes which test reaches which line, and how long it takes."""

    def __init__(self, root):
        import coverage

        self.reached, self.seconds, self.failed = {}, {}, []
        self.root = root / "src" / "longarm"
        include = [str(self.root / part / "*.py") for part in ("proofs", "verify")]
        self.cover = coverage.Coverage(data_file=None, include=include)

    def pytest_configure(self, config):
        steady()

    def pytest_collection_modifyitems(self, items):
        items[:] = [item for item in items if not any(word in item.nodeid for word in SKIP)]

    def pytest_runtest_logreport(self, report):
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_runtest_setup(self, item):
        self.cover.switch_context(item.nodeid)

    def pytest_runtest_teardown(self):
        self.cover.switch_context("")

    def found(self):
        data, lines = self.cover.get_data(), {}
        for file in data.measured_files():
            module = pathlib.Path(file).relative_to(self.root).as_posix()
            for line, contexts in data.contexts_by_lineno(file).items():
                lines[f"{module}:{line}"] = sorted(one for one in contexts if one)
        return {"lines": lines, "seconds": self.seconds, "failed": self.failed}


class Loop:
    """Stands in for pytest's own loop: for each mutant a fork with the changed function runs the tests that reach it.

    Args:
        jobs: (number, mutant, tests) of every mutant inside a function.
        seconds: test -> how long it takes.
        tell: is given number and result of each.
        workers: how many forks run at once.
    """

    def __init__(self, jobs, seconds, tell, workers):
        self.jobs, self.seconds, self.tell, self.workers = jobs, seconds, tell, workers

    def pytest_configure(self, config):
        steady()

    def pytest_runtestloop(self, session):
        items = {item.nodeid: item for item in session.items}
        running = {}
        for number, mutant, tests in self.jobs:
            while len(running) >= self.workers:
                self.reap(running)
            child = os.fork()
            if child == 0:
                try:
                    os._exit(self.attempt(mutant, [items[test] for test in tests]))
                except BaseException:  # noqa: BLE001 (the fork must end here, whatever happened)
                    os._exit(KILLED)
            running[child] = (number, time.monotonic())
        while running:
            self.reap(running)
        return True

    def reap(self, running):
        child, status = os.waitpid(-1, os.WNOHANG)
        if child:
            self.tell(running.pop(child)[0], said(os.waitstatus_to_exitcode(status)))
            return
        for late in [one for one, (_, began) in running.items() if time.monotonic() - began > LONGEST]:
            os.kill(late, signal.SIGKILL)
        time.sleep(0.005)

    def attempt(self, mutant, items):
        put_in(mutant)
        seen = Failures()
        items[0].config.pluginmanager.register(seen)
        for item, after in zip(items, [*items[1:], None], strict=True):
            signal.setitimer(signal.ITIMER_PROF, GRACE + PATIENCE * self.seconds[item.nodeid])
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            if seen.found:
                return KILLED
        return 0


class Failures:
    def __init__(self):
        self.found = False

    def pytest_runtest_logreport(self, report):
        self.found = self.found or report.failed


def put_in(mutant):
    """Give the function that a mutant changes its changed code; whoever imported it has it too."""
    module = importlib.import_module(name_of(mutant.module))
    whole = compile(mutant.source(), module.__file__, "exec", dont_inherit=True)
    code, target = whole, module
    for part in mutant.owner.split("."):
        code = next(one for one in code.co_consts if hasattr(one, "co_name") and one.co_name == part)
        target = vars(target)[part]
    while not hasattr(target, "__code__"):
        target = target.fget if isinstance(target, property) else target.__func__
    target.__code__ = code


def name_of(module):
    return "longarm." + module.removesuffix(".py").replace("/", ".")


def said(code):
    """Return the result of a mutant by the exit code of its fork."""
    return {-signal.SIGPROF: "no end", -signal.SIGKILL: "no end", None: "no end", 0: "survived"}.get(code, "killed")


class Runner:
    """Runs mutants.

    Args:
        root: the checkout.
        workers: how many forks run at once.
    """

    def __init__(self, root, workers):
        self.root, self.workers = root, workers
        os.chdir(root)
        os.environ.update({"OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"})
        for name in LIBRARIES:
            importlib.import_module(name)
        began = time.monotonic()
        known = self._mapped()
        self.lines, self.seconds = known["lines"], known["seconds"]
        if known["failed"]:
            message = f"the tests fail without any change: {known['failed'][:3]}"
            raise SystemExit(message)
        print(f"{len(self.seconds)} tests mapped in {time.monotonic() - began:.0f} s", flush=True)

    def tests_of(self, mutant):
        """Return the tests that reach a mutant, the quickest first; for what runs on import, those of its module."""
        first, last = mutant.lines
        found = {test for line in range(first, last + 1) for test in self.lines.get(f"{mutant.module}:{line}", ())}
        if not found and not mutant.owner:
            whole = (tests for line, tests in self.lines.items() if line.startswith(f"{mutant.module}:"))
            found = {test for tests in whole for test in tests}
            found |= {test for test in self.seconds if test.startswith(CONSTANTS)}
        return sorted(found, key=lambda test: (self.seconds[test], test))

    def run_all(self, mutants, tell):
        """Give ``tell`` the number and result of every mutant: ``killed``, ``no end`` or ``survived``."""
        jobs = [(number, mutant, self.tests_of(mutant)) for number, mutant in enumerate(mutants)]
        for number, _, tests in jobs:
            if not tests:
                tell(number, "survived")
        quick = [job for job in jobs if job[2] and job[1].owner]
        self._quickly(quick, tell)
        for number, mutant, tests in jobs:
            if tests and not mutant.owner:
                tell(number, said(self._forked(lambda m=mutant, t=tests: self._attempt(m, t), LONGEST)))

    def _quickly(self, jobs, tell):
        """Run mutants of functions: the tests are loaded once, and each fork of that process changes one function."""
        with tempfile.TemporaryDirectory() as room:
            out = pathlib.Path(room) / "results"
            out.touch()

            def serve():
                import pytest

                with out.open("a", buffering=1) as file:
                    loop = Loop(jobs, self.seconds, lambda *row: file.write(json.dumps(row) + "\n"), self.workers)
                    return pytest.main([*OPTIONS, *UNIVERSE], plugins=[loop])

            told = 0
            for waiting in self._polled(serve):
                rows = out.read_text().splitlines()
                for row in rows[told:]:
                    tell(*json.loads(row))
                told = len(rows)
                if not waiting and told < len(jobs):
                    message = f"only {told} of {len(jobs)} mutants were run"
                    raise SystemExit(message)

    def _attempt(self, mutant, tests):
        import pytest

        # Loading can run without end as well: tests make bundles when they are imported.
        signal.setitimer(signal.ITIMER_PROF, LOADING)
        path = str(self.root / "src" / "longarm" / mutant.module)
        sys.meta_path.insert(0, Changed(name_of(mutant.module), path, mutant.source()))
        files = sorted({test.split("::")[0] for test in tests})
        return pytest.main([*OPTIONS, "-x", *files], plugins=[Only(tests, self.seconds)])

    def _mapped(self):
        with tempfile.TemporaryDirectory() as room:
            out = pathlib.Path(room) / "map.json"

            def mapping():
                import pytest

                plugin = Mapping(self.root)
                plugin.cover.start()
                pytest.main([*OPTIONS, *UNIVERSE], plugins=[plugin])
                plugin.cover.stop()
                out.write_text(json.dumps(plugin.found()))
                return 0

            self._forked(mapping, 1800)
            return json.loads(out.read_text())

    def _fork(self, action):
        child = os.fork()
        if child:
            return child
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        try:
            os._exit(int(action()))
        except BaseException:  # noqa: BLE001 (the fork must end here, whatever happened)
            os._exit(99)

    def _forked(self, action, limit):
        """Run an action in a fork of this process; return what it returns, None when it takes longer than allowed."""
        child, ends = self._fork(action), time.monotonic() + limit
        while time.monotonic() < ends:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return None

    def _polled(self, action):
        """Run an action in a fork; yield True now and then while it runs, then False once."""
        child = self._fork(action)
        while not os.waitpid(child, os.WNOHANG)[0]:
            yield True
            time.sleep(1)
        yield False


OPTIONS = (
    "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist",
    "-W", "ignore::pytest.PytestAssertRewriteWarning",
)  # fmt: skip
