"""Each check on sentences of its own: rows that conflict, that agree, and that leave it silent."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import pytest

from factcheck.model import Assessment, Claim, Verdict
from factcheck.verdict.checks import CHECKS

Judge = Callable[..., Assessment]
_CONFLICTS, _MISSING, _AGREES, _SILENT = "conflicts", "missing", "agrees", None
_FITS = "fits"
"""Nothing to object to: the check has no finding against the statement, and the claim supports it."""

# Check, statement, passage of the source, what the check makes of them, and who speaks in the passage.
_ROWS: list[tuple[str, str, str, str | None, str | None]] = [
    ("number", "All ministers resigned.", "Most ministers resigned.", _CONFLICTS, None),
    ("number", "All ministers resigned.", "Some ministers resigned.", _MISSING, None),
    ("number", "All ministers resigned.", "Ministers resigned.", _MISSING, None),
    ("number", "Most voters backed the plan.", "Few voters backed the plan.", _CONFLICTS, None),
    ("number", "Every school closed.", "Half of the schools closed.", _CONFLICTS, None),
    ("number", "Some ministers resigned.", "All ministers resigned.", _FITS, None),
    ("number", "Most farmers stayed away.", "Farmers mostly stayed away.", _FITS, None),
    (
        "wording",
        "The mayor sold the old wooden bridge in Torvik.",
        "The mayor sold the old stone bridge in Torvik.",
        _MISSING,
        None,
    ),
    (
        "wording",
        "The council sold the gloomy town hall to a bank.",
        "The council sold the elegant town hall to a bank.",
        _MISSING,
        None,
    ),
    (
        "wording",
        "The mayor sold the stone bridge in Torvik.",
        "The mayor sold the old stone bridge in Torvik.",
        _FITS,
        None,
    ),
    (
        "wording",
        "The yard in Torvik, which made millions in May, closed.",
        "The yard in Torvik, which lost millions in May, closed.",
        _MISSING,
        None,
    ),
    ("wording", "The mayor sold the bridge.", "The mayor has sold the bridge.", _FITS, None),
    (
        "role",
        "Two sailors launched attacks in Torvik.",
        "Two sailors were hurt in attacks launched on Sunday in Torvik.",
        _MISSING,
        None,
    ),
    (
        "number",
        "Four million people were hurt in Torvik.",
        "That gives the country of four million people the most accidents in which people were hurt in Torvik.",
        _MISSING,
        None,
    ),
    (
        "number",
        "John Doe was sentenced to 21 months.",
        "On Monday John Doe and Richard Roe were sentenced to 18 months and 21 months, respectively.",
        _CONFLICTS,
        None,
    ),
    (
        "number",
        "Richard Roe was sentenced to 21 months.",
        "John Doe and Richard Roe were sentenced to 18 months and 21 months, respectively.",
        _FITS,
        None,
    ),
    (
        "date",
        "The theft took place on 7 January.",
        "The theft took place on 16 November, as the mayor reported on 7 January.",
        _CONFLICTS,
        None,
    ),
    ("wording", "The mayor sold the bridge.", "The mayor sold the bridge.", _SILENT, None),
    ("qualifier", "The former mayor opened the bridge.", "The mayor opened the bridge.", _MISSING, None),
    ("qualifier", "The mayor opened the bridge.", "The former mayor opened the bridge.", _MISSING, None),
    ("qualifier", "The mayor illegally sold the land.", "The mayor sold the land.", _MISSING, None),
    ("qualifier", "The tallest tower in Torvik fell.", "A tower in Torvik fell.", _MISSING, None),
    ("qualifier", "Only Reid voted against the plan.", "Reid voted against the plan.", _MISSING, None),
    ("qualifier", "The former mayor opened the bridge.", "The bridge was opened by the former mayor.", _FITS, None),
    ("qualifier", "The mayor simply sold the land.", "The mayor sold the land.", _FITS, None),
    ("qualifier", "The mayor sold the land.", "The mayor sold the land.", _SILENT, None),
    (
        "number",
        "The flood destroyed 40 houses in Dresden.",
        "The flood destroyed 14 houses in Dresden.",
        _CONFLICTS,
        None,
    ),
    (
        "number",
        "The city will spend €3 million on schools.",
        "The city will spend $3 million on schools.",
        _CONFLICTS,
        None,
    ),
    (
        "number",
        "Harbour United paid £12 million for the striker.",
        "Harbour United paid £21 million for the striker.",
        _CONFLICTS,
        None,
    ),
    ("number", "More than 500 families left the valley.", "About 300 families left the valley.", _CONFLICTS, None),
    ("number", "The flood destroyed nearly 50 houses.", "The flood destroyed 48 houses.", _AGREES, None),
    ("number", "The budget grew by 4 per cent.", "The budget grew by 4%.", _AGREES, None),
    ("number", "The river rose by three metres.", "The river rose by 3 metres.", _AGREES, None),
    ("number", "The flood destroyed houses.", "The flood destroyed 48 houses.", _SILENT, None),
    ("date", "The bridge collapsed on 5 May 2020.", "The bridge collapsed on 15 May 2020.", _CONFLICTS, None),
    ("date", "The ferry sank in March 2019.", "The ferry sank on 2 April 2019.", _CONFLICTS, None),
    ("date", "Voters approved the dam in 2018.", "Voters approved the dam in 2016.", _CONFLICTS, None),
    ("date", "The bridge collapsed in May 2020.", "The bridge collapsed on 15 May 2020.", _AGREES, None),
    (
        "date",
        "The council approved the budget on 12 June 2023.",
        "The council approved the budget on Monday.",
        _AGREES,
        None,
    ),
    ("date", "The bridge collapsed.", "The bridge collapsed on 15 May 2020.", _SILENT, None),
    (
        "place",
        "The court sentenced the banker in Vienna.",
        "The court sentenced the banker in Geneva.",
        _CONFLICTS,
        None,
    ),
    (
        "date",
        "The series Nightfall began in 2012.",
        "The series Nightfall aired from October 2013 to July 2015.",
        _CONFLICTS,
        None,
    ),
    ("date", "The shooting ended in 2014.", "The film was shot from May 2013 to 4 July 2015.", _CONFLICTS, None),
    ("date", "The shooting ended in July 2015.", "The film was shot from May 2013 to 4 July 2015.", _FITS, None),
    ("name", "Jonas Weber won the prize.", "Jonas Weber Jr. won the prize.", _FITS, None),
    ("name", "Jonas Weber Sr. won the prize.", "Jonas Weber Jr. won the prize.", _CONFLICTS, None),
    ("name", "Nightfall opened in Oslo.", "In May, Nightfall opened in Oslo.", _FITS, None),
    ("kind", "Nightfall is not an album by Pia Lind.", "Nightfall is the third album by Carl Nord.", _FITS, None),
    ("kind", "The film Nightfall is a comedy.", "His 1990 film Nightfall is a war comedy.", _FITS, None),
    ("date", "Pia Lind was born in the forties.", "Pia Lind (born 20 July 1957) is a Danish singer.", _CONFLICTS, None),
    ("date", "On 3 May 1999, Pia Lind died.", "Pia Lind (1957 – 5 May 1999) was a singer.", _CONFLICTS, None),
    ("date", "Pia Lind died in 1999.", "Pia Maria Lind (2 July 1957 – 3 May 1999) was a singer.", _FITS, None),
    ("number", "Pia Lind died aged 44.", "Pia Lind (2 July 1957 – 3 May 1999) was a singer.", _CONFLICTS, None),
    ("number", "Pia Lind died at the age of 41.", "Pia Lind (2 July 1957 – 3 May 1999) was a singer.", _FITS, None),
    ("place", "Pia Lind was born in Bergen.", "Pia Lind (born 1957 in Oslo, Norway) is a singer.", _CONFLICTS, None),
    ("place", "Pia Lind was born in Norway.", "Pia Lind (born 1957 in Oslo) is a singer.", _FITS, None),
    ("place", "Pia Lind died in Oslo.", "Pia Lind (born 1957 in Oslo, died 1999) was a singer.", _MISSING, None),
    ("place", "Pia Lind was a singer in Chile.", "Pia Lind (born 1957 in Oslo) is a singer.", _MISSING, None),
    ("date", "Pia Lind was a singer until 1990.", "Pia Lind (2 July 1957 – 1999) was a singer.", _MISSING, None),
    ("date", "Pia Lind is a singer born in July.", "Pia Lind (born 2 July 1957) is a singer.", _FITS, None),
    ("opposite", "Pia Lind is alive.", "Pia Lind (2 July 1957 – 3 May 1999) was a singer.", _CONFLICTS, None),
    ("date", "Pia Lind died in 1999.", "Pia Lind (born 2 July 1957) is a Danish singer.", _SILENT, None),
    ("place", "The storm damaged the harbour in Lisbon.", "The storm damaged the harbour in Oslo.", _CONFLICTS, None),
    ("place", "The court sentenced the banker in Geneva.", "The court sentenced the banker in Geneva.", _FITS, None),
    ("place", "The storm damaged the harbour in Norway.", "The storm damaged the harbour in Oslo.", _FITS, None),
    (
        "place",
        "The court sentenced the banker in Switzerland.",
        "The court sentenced the banker in Geneva.",
        _SILENT,
        None,
    ),
    (
        "name",
        "The jury awarded the prize to Jonas Weber.",
        "The jury awarded the prize to Lena Fischer.",
        _CONFLICTS,
        None,
    ),
    (
        "name",
        "The orchestra recorded the symphony with Pia Lind.",
        "The orchestra recorded the symphony with Carl Nord.",
        _CONFLICTS,
        None,
    ),
    ("name", "The jury awarded the prize to Fischer.", "The jury awarded the prize to Lena Fischer.", _FITS, None),
    (
        "name",
        "The council dismissed Elena Marsk over the flood.",
        "The council dismissed Helena Marsk over the flood.",
        _FITS,
        None,
    ),
    ("name", "The jury awarded the prize.", "The jury awarded the prize to Lena Fischer.", _SILENT, None),
    ("number", "Weber ranks first in club history.", "Weber ranks second in club history.", _CONFLICTS, None),
    (
        "number",
        "Torvik is the largest town in Norway.",
        "Torvik is the second-largest town in Norway.",
        _CONFLICTS,
        None,
    ),
    (
        "number",
        "Torvik is the largest town in Norway.",
        "Torvik is one of the largest towns in Norway.",
        _MISSING,
        None,
    ),
    (
        "number",
        "Torvik is the third largest town in Norway.",
        "Torvik is the third-largest town of Norway.",
        _FITS,
        None,
    ),
    ("number", "Torvik is the largest town in Norway.", "Torvik is the second-largest town in Europe.", _SILENT, None),
    ("kind", "Torvik is the largest city in Norway.", "Torvik is the capital and largest city of Norway.", _FITS, None),
    ("name", "The song was recorded by Pia Lind.", "The song was recorded by Carl Nord.", _CONFLICTS, None),
    ("name", "Nightfall was written by Pia Lind.", "Nightfall is a comedy in two acts by Carl Nord.", _CONFLICTS, None),
    ("name", "Pia Lind wrote Nightfall.", "Nightfall is a 1919 novel by the Danish author Pia Lind.", _FITS, None),
    ("name", "Nightfall was filmed by Pia Lind.", "Nightfall is a 1919 novel by Carl Nord.", _SILENT, None),
    ("name", "The singer was known as Jay Lind.", "The singer was known as Kay Nord.", _MISSING, None),
    ("name", "Nightfall was recorded by Pia Lind.", "Nightfall was recorded by a children’s choir.", _CONFLICTS, None),
    ("name", "Nightfall was praised by Pia Lind.", "Nightfall was praised by a large crowd.", _MISSING, None),
    (
        "speaker",
        "Jonas Weber wrote the libretto for the opera.",
        "Lena Fischer wrote the libretto for the opera.",
        _CONFLICTS,
        None,
    ),
    ("place", "The film was shot in Chile.", "The film was shot in Norway, Denmark and Sweden.", _CONFLICTS, None),
    ("place", "The film was shot in Sweden.", "The film was shot in Norway, Denmark and Sweden.", _FITS, None),
    ("place", "The film was shot in Bergen.", "The film was shot in Denmark, Norway and Sweden.", _MISSING, None),
    (
        "place",
        "The polka dance originated in Chile.",
        "The polka dance originated from Bohemia in Germany.",
        _CONFLICTS,
        None,
    ),
    ("bearing", "Reid resigned after the leak.", "Reid resigned before the leak.", _MISSING, None),
    ("bearing", "The train from Torvik was late.", "The train to Torvik was late.", _MISSING, None),
    ("bearing", "Sales fell to 6 percent in May.", "Sales fell by 6 percent in May.", _MISSING, None),
    ("role", "Anna Kovac won the vote in May.", "Anna Kovac's party won the vote in May.", _MISSING, None),
    (
        "bearing",
        "A court jailed Luc Reid for fraud.",
        "A court jailed the brother of Luc Reid for fraud.",
        _MISSING,
        None,
    ),
    ("bearing", "The hospital closed in May.", "The kitchen of the hospital closed in May.", _MISSING, None),
    ("bearing", "The museum sold a painting.", "The museum bought a painting.", _CONFLICTS, None),
    ("bearing", "Reid resigned after the leak.", "Reid resigned after the leak.", _FITS, None),
    ("bearing", "Anna Kovac won the vote.", "Anna Kovac won the vote.", _SILENT, None),
    ("bearing", "The museum bought a painting from Reid.", "Reid sold a painting to the museum.", _FITS, None),
    (
        "wording",
        "Output in Torvik fell by 6 percent in May.",
        "Trade in Torvik fell by 6 percent in May.",
        _MISSING,
        None,
    ),
    ("wording", "Reid set the world record in May.", "Reid missed the world record in May.", _MISSING, None),
    ("modality", "Two climbers died.", "Two climbers nearly died.", _MISSING, None),
    ("modality", "Two climbers nearly died.", "Two climbers nearly died.", _FITS, None),
    ("negation", "No road will be built.", "Roads will not be built.", _AGREES, None),
    ("negation", "The roads will not be built.", "No roads will be built.", _AGREES, None),
    ("negation", "No road will be built.", "The road will be built.", _CONFLICTS, None),
    ("negation", "Reid did not say that the dam is safe.", "Tomas Reid said that the dam is safe.", _CONFLICTS, None),
    ("negation", "The coach was absent from the meeting.", "The coach attended the meeting.", _CONFLICTS, None),
    (
        "negation",
        "The team wore red shirts in the final.",
        "The team stayed away from red shirts in the final.",
        _CONFLICTS,
        None,
    ),
    ("negation", "Reid never promised a loan.", "Reid promised a loan.", _CONFLICTS, None),
    ("negation", "Reid said that the dam is safe.", "Tomas Reid did not say that the dam is safe.", _CONFLICTS, None),
    ("negation", "The company did not sign the contract.", "The company signed the contract.", _CONFLICTS, None),
    ("negation", "The company signed the contract.", "The company refused to sign the contract.", _CONFLICTS, None),
    ("negation", "The dam was never inspected.", "The dam was inspected.", _CONFLICTS, None),
    ("negation", "The company did not sign the contract.", "The company never signed the contract.", _AGREES, None),
    ("negation", "The striker failed to score in the final.", "The striker did not score in the final.", _AGREES, None),
    ("negation", "The company signed the contract.", "The company signed the contract.", _SILENT, None),
    (
        "opposite",
        "Parliament rejected the budget on Tuesday.",
        "Parliament accepted the budget on Tuesday.",
        _CONFLICTS,
        None,
    ),
    (
        "opposite",
        "Unemployment rose in the northern districts.",
        "Unemployment fell in the northern districts.",
        _CONFLICTS,
        None,
    ),
    (
        "opposite",
        "Parliament approved the budget on Tuesday.",
        "Parliament adopted the budget on Tuesday.",
        _FITS,
        None,
    ),
    (
        "opposite",
        "Unemployment fell in the northern districts.",
        "Unemployment declined in the northern districts.",
        _FITS,
        None,
    ),
    ("opposite", "Parliament accepted the budget.", "Parliament accepted the budget.", _SILENT, None),
    ("kind", "Torvik is a village in Norway.", "Torvik is a rock band from Bergen.", _CONFLICTS, None),
    ("kind", "Nightfall is a horror film.", "Nightfall is a 1987 romantic film by Lena Fischer.", _CONFLICTS, None),
    ("kind", "Nightfall is a Danish film.", "Nightfall (1987) is a Norwegian thriller film.", _CONFLICTS, None),
    ("kind", "Nightfall is an album by Pia Lind.", "Nightfall is the third album by Carl Nord.", _CONFLICTS, None),
    ("kind", "Torvik is a town in Chile.", "Torvik is a harbour town in the south of Norway.", _CONFLICTS, None),
    ("kind", "Pia Lind is only a singer.", "Pia Lind (born 1970) is a Danish singer and painter.", _CONFLICTS, None),
    ("kind", "Pia Lind is not a musician.", "Pia Maria Lind is a Danish drummer.", _CONFLICTS, None),
    ("kind", "Pia Lind was a model.", "Pia Lind is a Danish actress who refused to be a model.", _CONFLICTS, None),
    ("kind", "Jonas Weber is a Danish judge.", "Jonas Weber, a Norwegian judge, sued the bank.", _CONFLICTS, None),
    ("kind", "Jonas Weber is a judge.", "The Norwegian judge Jonas Weber sued the bank.", _FITS, None),
    ("kind", "Jonas Weber was a judge.", "The former judge Jonas Weber sued the bank.", _FITS, None),
    ("qualifier", "Jonas Weber is a judge.", "The former judge Jonas Weber sued the bank.", _MISSING, None),
    ("kind", "Jonas Weber is a ruin.", "Jonas Weber, a judge, said that the bridge is a ruin.", _SILENT, None),
    ("kind", "Pia Lind is a musician.", "Pia Lind (born 1970 in Aarhus) is a Danish drummer.", _FITS, None),
    ("kind", "Pia Lind is a writer of books.", "Pia Lind was a Danish novelist and critic.", _FITS, None),
    ("kind", "Torvik is not a village.", "Torvik is a rock band from Bergen.", _FITS, None),
    ("kind", "There is a town called Torvik.", "Torvik, also known as Torviken, is a harbour town.", _FITS, None),
    ("kind", "Nightfall is solely a Danish film.", "Nightfall is a 1987 Danish crime film.", _FITS, None),
    (
        "kind",
        "Nightfall is a series that fits into the genre of crime drama.",
        "Nightfall is a Danish crime drama series that ran for two years.",
        _FITS,
        None,
    ),
    ("kind", "Pia Lind is a senator.", "Pia Lind (born 1970) is a Danish model and author.", _SILENT, None),
    ("kind", "Nightfall is a film.", "Full Nightfall is a Danish rock band.", _SILENT, None),
    ("kind", "Pia Lind is Danish.", "Pia Lind is an actress who was born in Oslo.", _SILENT, None),
    ("role", "Benfica defeated Juventus in the final.", "Juventus defeated Benfica in the final.", _CONFLICTS, None),
    ("role", "A shepherd attacked two wolves.", "Two wolves attacked a shepherd.", _CONFLICTS, None),
    ("role", "Norway sees Iceland as a rival.", "Iceland sees Norway as a rival.", _CONFLICTS, None),
    ("role", "Danish nurses will fly to Norway.", "Norwegian nurses will fly to Denmark.", _CONFLICTS, None),
    (
        "role",
        "It was an attempt by Norway to isolate Iceland.",
        "It was an attempt by Iceland to isolate Norway.",
        _CONFLICTS,
        None,
    ),
    ("role", "A shepherd was attacked by two wolves.", "Two wolves attacked a shepherd.", _FITS, None),
    ("role", "Norwegian nurses will fly to Denmark.", "Nurses from Norway will fly to Denmark.", _FITS, None),
    ("role", "Norway will lend money to Iceland.", "Iceland will lend money to Norway.", _CONFLICTS, None),
    (
        "role",
        "Helena Marsk, the finance minister, opened the new bridge.",
        "Helena Marsk opened the new bridge.",
        _CONFLICTS,
        None,
    ),
    ("role", "Prime Minister Tomas Reid presented the budget.", "Tomas Reid presented the budget.", _CONFLICTS, None),
    ("role", "Juventus was defeated by Benfica in the final.", "Benfica defeated Juventus in the final.", _FITS, None),
    ("role", "Norway will borrow money from Iceland.", "Iceland will lend money to Norway.", _FITS, None),
    ("role", "Finance Minister Tomas Reid presented the budget.", "Tomas Reid presented the budget.", _FITS, None),
    (
        "role",
        "Helena Marsk, the mayor of Torvik, opened the new bridge.",
        "Helena Marsk opened the new bridge.",
        _FITS,
        None,
    ),
    ("role", "The new bridge was opened.", "Helena Marsk opened the new bridge.", _SILENT, None),
    (
        "speaker",
        "Reid said in Oslo on Monday the dam is safe.",
        "The dam is safe, Helena Marsk said.",
        _CONFLICTS,
        "Helena Marsk",
    ),
    (
        "speaker",
        "Marsk said in a speech on Friday the dam is safe.",
        "The dam is safe, Helena Marsk said.",
        _FITS,
        "Helena Marsk",
    ),
    ("speaker", "The dam is safe, Marsk wrote.", "Helena Marsk wrote that the dam is safe.", _FITS, "Helena Marsk"),
    ("speaker", "The dam is safe, Reid wrote.", "Helena Marsk wrote that the dam is safe.", _CONFLICTS, "Helena Marsk"),
    ("speaker", "Tomas Reid said the dam is safe.", "The dam is safe, Helena Marsk said.", _CONFLICTS, "Helena Marsk"),
    (
        "speaker",
        "According to Orla Dunne, the pitch was too wet.",
        "Anna Kovac said the pitch was too wet.",
        _CONFLICTS,
        "Anna Kovac",
    ),
    (
        "speaker",
        "The mayor of Torvik said the dam is safe.",
        "The dam is safe, Helena Marsk said.",
        _FITS,
        "Helena Marsk",
    ),
    ("speaker", "Marsk: the dam is safe.", "The dam is safe, Helena Marsk said.", _FITS, "Helena Marsk"),
    ("speaker", "The dam is safe.", "The dam is safe.", _SILENT, None),
    (
        "quote",
        "“We lost half the harvest to rain,” she said.",
        "“We lost the harvest to rain,” she said.",
        _CONFLICTS,
        None,
    ),
    (
        "quote",
        "Reid said: “This budget punishes every saver in the land.”",
        "Reid said: “This budget rewards every saver in the land.”",
        _CONFLICTS,
        "Tomas Reid",
    ),
    (
        "quote",
        "The mayor called it a “small disaster”.",
        "The mayor called it a “great national disaster”.",
        _MISSING,
        None,
    ),
    ("quote", "“We lost the whole harvest,” she said.", "“We lost the whole harvest,” she said.", _AGREES, None),
    (
        "quote",
        'Reid said: "This budget rewards every saver in the land".',
        "Reid said: “This budget rewards every saver in the land.”",
        _AGREES,
        "Tomas Reid",
    ),
    (
        "quote",
        "Reid said: “This budget … every saver in the land.”",
        "Reid said: “This budget rewards every saver in the land.”",
        _AGREES,
        "Tomas Reid",
    ),
    (
        "quote",
        "Reid said this budget rewards every saver.",
        "Reid said: “This budget rewards every saver.”",
        _SILENT,
        "Tomas Reid",
    ),
    ("modality", "The minister resigned.", "The minister may resign.", _MISSING, None),
    ("modality", "The government sold the airport.", "The government plans to sell the airport.", _MISSING, None),
    ("modality", "The government plans to sell the airport.", "The government plans to sell the airport.", _FITS, None),
    ("modality", "The council will close the library.", "The council will close the library.", _FITS, None),
    ("modality", "The minister resigned.", "The minister resigned.", _SILENT, None),
    ("measure", "Unemployment fell to 6.1 percent.", "Youth unemployment fell to 6.1 percent.", _MISSING, None),
    ("measure", "Unemployment rose to 3%.", "Unemployment claims rose to 3%.", _MISSING, None),
    ("measure", "Home sales rose 5% in May.", "New home sales rose 5% in May.", _MISSING, None),
    ("measure", "Exports fell 3% in May.", "Exports fell to 3% in May.", _MISSING, None),
    ("measure", "Exports fell to 3% in May.", "Exports fell 3% in May.", _MISSING, None),
    ("measure", "Youth unemployment fell to 6.1 percent.", "Youth unemployment fell to 6.1 percent.", _FITS, None),
    ("measure", "Unemployment fell to 6.1 percent.", "The jobless rate fell to 6.1 percent.", _FITS, None),
    ("measure", "The economy grew 3.7%.", "The economy's growth was revised up to 3.7%.", _SILENT, None),
]


@pytest.mark.parametrize(("check", "statement", "passage", "stance", "speaker"), _ROWS)
def test_a_check_speaks_where_it_should(
    check: str,
    statement: str,
    passage: str,
    stance: str | None,
    speaker: str | None,
    judge: Judge,
    claim: Callable[..., Claim],
) -> None:
    assessment = judge(statement, claim(passage, speaker=speaker))
    found = {finding.stance.value for finding in assessment.findings if finding.check == check}
    if stance == _FITS:
        assert found <= {_AGREES}
        assert assessment.verdict is Verdict.SUPPORTED
    else:
        assert found == (set() if stance is None else {stance})
    if stance == _CONFLICTS:
        assert assessment.verdict is Verdict.CONTRADICTED
    if stance == _MISSING:
        assert assessment.verdict is not Verdict.SUPPORTED
    if statement == passage and check != "quote":  # a quotation has a speaker, and “she” is nobody yet
        assert assessment.verdict is Verdict.SUPPORTED


def test_a_finding_shows_the_words_that_it_compares(judge: Judge, claim: Callable[..., Claim]) -> None:
    for _, statement, passage, stance, speaker in _ROWS:
        for finding in judge(statement, claim(passage, speaker=speaker)).findings:
            assert finding.explanation, statement
            if stance == _CONFLICTS and finding.stance == _CONFLICTS:
                assert finding.statement, statement
                assert finding.source, statement
            if finding.statement_span is not None:
                assert statement[slice(*finding.statement_span)] == finding.statement
            if finding.source_span is not None:
                assert passage[slice(*finding.source_span)] == finding.source


def _codes(check: object) -> set[str]:
    module = inspect.getmodule(check)
    return {value for name, value in vars(module).items() if name in ("CODE", "PLACE_CODE")}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__module__.rpartition(".")[2])
def test_every_check_has_rows(check: object) -> None:
    codes = _codes(check)
    assert codes
    for code in codes:
        stances = [row[3] for row in _ROWS if row[0] == code]
        assert sum(stance in (_CONFLICTS, _MISSING) for stance in stances) >= 2, code
        assert sum(stance in (_AGREES, _FITS) for stance in stances) >= 2, code
        assert stances.count(_SILENT) >= 1, code


def test_the_rows_name_codes_that_exist() -> None:
    assert {row[0] for row in _ROWS} == set().union(*map(_codes, CHECKS))


def test_the_checks_are_listed_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS) == 21
