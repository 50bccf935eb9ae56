"""`factcheck review`: what was read by machine, claim by claim before a person."""

from __future__ import annotations

from factcheck.cli import options
from factcheck.cli.output import note, terminal_page

EXAMPLES = """
  factcheck review
  factcheck review --source sochi-talks
  factcheck review --speaker Putin --db mine.db
  printf '%s\\n' accept 'edit The bridge opened in 1932.' reject quit | factcheck review
"""


def review(
    source: options.SourceFilter = None,
    actor: options.ActorFilter = None,
    speaker: options.SpeakerFilter = None,
    topic: options.TopicFilter = None,
    voice: options.VoiceFilter = None,
    db: options.OwnDb = None,
) -> int:
    """Review claims that were read by machine, one by one.

    Accept, edit, reject or merge each. The passage is shown with the quote, the speaker and the reporting words marked.
    At a terminal one key answers, and '?' explains the keys. Every decision is written at once, so that nothing is lost
    however the review ends; the next one goes on from there. Decisions stay when the article is removed and added
    again. Links that may hold between claims are offered for confirmation too.

    Without a terminal, answers are read from standard input, one a line: a key or its word, and behind it what it asks
    for. The end of the input is the end of the review; a line that is no answer ends it with exit code 2.

    Exit code: 0 however much is left, 2 after an error, 130 if interrupted; what was decided before stands.
    """
    from factcheck.cli.answers import answers, say
    from factcheck.cli.claims import named
    from factcheck.cli.dialogue import Dialogue
    from factcheck.services.places import own_store_path
    from factcheck.services.reviewing import Review

    with Review(own_store_path(db), source=source, actor=actor, speaker=speaker, topic=topic, voice=voice) as held:
        for name in (actor, speaker):
            named(held.store, name)  # a guess is said aloud
        if not held.steps:
            note("nothing waits for review")
            return 0
        try:
            Dialogue(held, answers(), terminal_page()).run()
        except BrokenPipeError:
            pass  # whoever read the dialogue has seen enough
        except KeyboardInterrupt:
            say("\n")  # the note is not to stand behind the prompt
            raise
        finally:
            note(held.report())
    return 0
