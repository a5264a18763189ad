"""How things are called in sentences: instruments, places in the plan, degrees of certainty."""

from datetime import date

from loivao.model.events import Event
from loivao.model.instruments import Instrument, InstrumentStatus
from loivao.model.record import Confidence
from loivao.render.words import Words


def instrument_name(instrument: Instrument, words: Words) -> str:
    """ "Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội": type, number, what it is about."""
    kind = words.text(f"instrument_type_{instrument.type.value}")
    if instrument.number is None:
        return words.text("instrument_name_without_number", type=kind, subject=instrument.subject)
    pattern = "instrument_name" if instrument.number[0].isdigit() else "instrument_name_by_sign"
    return words.text(pattern, type=kind, number=instrument.number, subject=instrument.subject)


def instrument_mention(instrument: Instrument, words: Words) -> str | None:
    """How a sentence mentions it: "Nghị định số 335/2026/NĐ-CP"; None when it has no number."""
    kind = words.text(f"instrument_type_{instrument.type.value}")
    return instrument.number and words.text("instrument_mention", type=kind, number=instrument.number)


def instrument_status(instrument: Instrument, replacements: tuple[Instrument, ...], day: date, words: Words) -> str:
    """Whether it is in force on ``day``; what has been replaced is not called "in force"."""
    status = instrument.status_on(day)
    if replacements and status is InstrumentStatus.IN_FORCE:
        return words.text("instrument_status_replaced")
    return words.text(f"instrument_status_{status.value}")


def event_name(event: Event, words: Words) -> str:
    """The name of an event; of one that is not verified, that it is being checked."""
    unverified = event.confidence is Confidence.UNVERIFIED
    return words.text("calendar_unverified", name=event.name) if unverified else event.name


def place_in_words(place: str, words: Words) -> str:
    """ "II.2.3" → "Phần 2, nhóm 2, nhiệm vụ 3 của kế hoạch": no bare Roman numeral is read out."""
    part, *numbers = place.split(".")
    kind = {
        "I": "purpose" if numbers[0] == "1" else "requirement",
        "II": "task" if len(numbers) == 2 else "group",
        "III": "funding",
        "IV": "responsibility" if len(numbers) == 2 else "agency",
    }[part]
    return words.text(f"place_{kind}", first=numbers[0], last=numbers[-1])


def certainty(confidence: Confidence, source: str, words: Words) -> str:
    """How far a statement was verified, and where it was read: "đã đọc trong văn bản luật (…)"."""
    return words.text(f"confidence_{confidence.value}", source=source)
