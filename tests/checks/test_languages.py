"""The one identifier of languages: a dozen words tell it, a few words and names do not."""

from unicodedata import normalize

import pytest

from loivao_checks.languages.glimpse import is_another
from loivao_checks.languages.identification import identify, length, script
from loivao_checks.languages.runs import Foreign, foreign
from loivao_checks.languages.scripts import ALL
from loivao_checks.languages.small_words import SISTERS, SMALL_WORDS

PASSAGES = {
    "vi": "Cửa hàng ở đầu ngõ mở từ sáng sớm, bán rau tươi và trả lại tiền thừa cho từng khách.",
    "vi without marks": "Cua hang o dau ngo mo tu sang som, ban rau tuoi va tra lai tien cho tung nguoi khach.",
    "en": "The shop at the corner opens early, sells fresh greens and gives change to each of its customers.",
    "fr": "Le magasin au coin de la rue ouvre tôt, vend des légumes frais et rend la monnaie à tous.",
    "de": "Der Laden an der Ecke öffnet früh, verkauft frisches Gemüse und gibt jedem das Wechselgeld zurück.",
    "es": "La tienda de la esquina abre temprano, vende verduras frescas y da el cambio a todos sus clientes.",
    "zh": "街角的小店很早就开门，卖新鲜的蔬菜，也会把零钱找给每一位客人。",
    "ja": "角の店は朝早くから開いていて、新鮮な野菜を売り、お釣りもきちんと渡してくれます。",
    "ko": "모퉁이 가게는 아침 일찍 문을 열고 신선한 채소를 팔며 손님에게 거스름돈을 잘 줍니다.",
    "ru": "Магазин на углу открывается рано, продаёт свежие овощи и всегда даёт сдачу каждому покупателю.",
    "km": "ហាងនៅកាច់ជ្រុងបើកពីព្រលឹម លក់បន្លែស្រស់ ហើយអាប់លុយឱ្យអតិថិជនគ្រប់គ្នា",
    "lo": "ຮ້ານຢູ່ແຈຖະໜົນເປີດແຕ່ເຊົ້າ ຂາຍຜັກສົດ ແລະທອນເງິນໃຫ້ລູກຄ້າທຸກຄົນ",
}
NOT_TOLD = {
    "few words": "The shop at the corner",
    "few words of Vietnamese": "Cửa hàng đầu ngõ",
    "names of places": "Hà Nội, Hải Phòng, Huế, Đà Nẵng, Cần Thơ, Đồng Nai, Lâm Đồng",
    "products": "Microsoft Office Word Excel PowerPoint Access Outlook Teams",
    "species": "Oryza sativa, Zea mays, Manihot esculenta, Ipomoea batatas, Coffea canephora",
    "figures": "2021 2022 2023 1.204 1.377 1.562 kg km 12,5%",
    "two languages": "Xin chào các bạn của tôi, welcome to the office of the ward and please take a seat",
    "Yoruba": "Ilé ẹ̀kọ́ gíga náà wà ní àárín ìlú, ó sì ní àwọn akẹ́kọ̀ọ́ púpọ̀ láti gbogbo orílẹ̀-èdè.",
    "Danish": "Butikken på hjørnet åbner tidligt, sælger friske grøntsager og giver penge tilbage til alle.",
    "Polish": "Sklep na rogu otwiera się wcześnie, sprzedaje świeże warzywa i zawsze wydaje resztę każdemu.",
}


@pytest.mark.parametrize("name", PASSAGES)
def test_a_dozen_words_tell_their_language(name: str) -> None:
    assert identify(PASSAGES[name])[:1] == (name.split(maxsplit=1)[0],)


@pytest.mark.parametrize("name", NOT_TOLD)
def test_what_is_not_sure_is_not_told(name: str) -> None:
    assert identify(NOT_TOLD[name]) == ()


@pytest.mark.parametrize("name", [name for name in PASSAGES if name not in ("vi", "vi without marks")])
def test_a_passage_within_a_page_of_another_language_is_a_run_of_its_own(name: str) -> None:
    assert list(foreign(PASSAGES[name], name)) == []
    assert next(iter(foreign(PASSAGES[name], "vi"))).language == name


def test_vietnamese_whose_marks_are_signs_of_their_own_is_vietnamese() -> None:
    assert identify(normalize("NFD", PASSAGES["vi"])) == ("vi",)


def test_only_the_foreign_run_of_a_line_is_told() -> None:
    line = "Thông báo: please contact the office for more information about this form."
    assert list(foreign(line, "vi")) == [Foreign(line.partition(": ")[2].removesuffix("."), "en")]


@pytest.mark.parametrize("name", ["few words of Vietnamese", "names of places", "products", "species", "figures"])
def test_what_may_be_vietnamese_or_a_name_is_not_called_another_language_in_vietnamese(name: str) -> None:
    assert not is_another(NOT_TOLD[name], "vi")


def test_a_few_words_in_small_letters_that_no_vietnamese_could_say_are_another_language() -> None:
    assert is_another("Opening hours and contact details", "vi")
    assert not is_another("Opening hours and contact details", "en")
    assert is_another("Cửa hàng đầu ngõ", "en")


def test_japanese_without_kana_is_not_taken_for_chinese() -> None:
    assert "ja" in identify("福祉課、市民課、税務課、国民健康保険課、都市計画課、建築指導課、教育委員会")


def test_a_few_words_in_another_script_tell_where_letters_of_figures_do_not() -> None:
    assert script("Автобус")[0] == "ru"
    assert script("π Ω") == ()


def test_words_of_scripts_without_spaces_are_counted_by_their_letters() -> None:
    assert (length("một hai ba"), length("街角小店")) == (3, 2)


def test_the_small_words_of_every_language_are_written_in_small_letters_and_in_no_other_script() -> None:
    for words in SMALL_WORDS.values():
        for word in words:
            assert word == word.lower()
            assert not any(each.letters.search(word) for each in ALL)


def test_a_language_comes_before_its_sisters() -> None:
    assert {code: sisters[0] for code, sisters in SISTERS.items()} == {code: code for code in SISTERS}
