"""JSON that the portal wrote itself, to texts, lists and dictionaries: numbers stay the digits that are written."""

import json

from loivao.problems import Place, Tell, problem


def read_json(text: str, file: str, tell: Tell) -> object:
    """What a file holds, numbers as their text, keys without a value left out; None, and told, if it is no JSON."""
    try:
        return _without_nulls(json.loads(text, parse_int=str, parse_float=str))
    except json.JSONDecodeError as error:
        tell(problem("published.damaged", Place(file, error.lineno)))
    except RecursionError:
        tell(problem("published.damaged", Place(file)))
    return None


def _without_nulls(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_nulls(each) for key, each in value.items() if each is not None}
    return [_without_nulls(each) for each in value] if isinstance(value, list) else value
