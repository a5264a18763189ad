"""Guides by situation: only those that fit, the offices they need, and ways on for everybody else."""

from dataclasses import replace

from compiled import SHIPPED, main_of, pages, portal, words_of

from loivao.model.guides import Situation

OLD_AGE = "hoan-canh/tuoi-gia/"


def test_a_situation_lists_its_guides_and_the_offices_that_they_need() -> None:
    main = main_of(pages()[OLD_AGE])
    assert words_of(main.find(".//h1")) == "Bạn đã lớn tuổi"
    assert [words_of(heading) for heading in main.iter("h2")] == ["1 hướng dẫn cho bạn", "Nơi bạn cần tới"]
    assert main.xpath(".//ul//a/@href") == ["../../huong-dan/tro-cap/"]
    assert words_of(main.find(".//dl")) == ("Nơi nộp hồ sơ trợ cấp Phòng Văn hóa - Xã hội. Nộp ở bộ phận một cửa.")


def test_every_guide_stands_in_each_of_its_situations_and_in_no_other() -> None:
    made = pages(SHIPPED)
    for situation in Situation:
        listed = set(main_of(made[f"hoan-canh/{situation.value}/"]).xpath(".//ul[contains(@class, 'cards')]//a/@href"))
        fitting = [guide for guide in portal(SHIPPED).guides if situation in guide.head.situations]
        assert listed == {f"../../huong-dan/{guide.slug}/" for guide in fitting}


def test_a_situation_without_guides_has_no_page_and_no_link() -> None:
    made = pages()
    assert [url for url in made if url.startswith("hoan-canh/")] == ["hoan-canh/", OLD_AGE]
    assert main_of(made["hoan-canh/"]).xpath(".//a/@href") == ["../hoan-canh/tuoi-gia/", "../huong-dan/"]


def test_a_situation_whose_guides_need_no_office_says_nothing_of_offices() -> None:
    (guide,) = portal().guides
    without = replace(guide, head=guide.head.model_copy(update={"functions": ()}))
    main = main_of(pages(guides=(without,))[OLD_AGE])
    assert [heading.get("id") for heading in main.iter("h2")] == ["huong-dan"]


def test_home_shows_the_situations_first_and_then_the_guides() -> None:
    main = main_of(pages(SHIPPED)[""])
    assert [heading.get("id") for heading in main.iter("h2")][:2] == ["hoan-canh", "huong-dan"]
    assert len(main.xpath(".//h2[@id='hoan-canh']/following-sibling::ul[1]/li/a")) == len(Situation)


def test_home_has_no_list_of_its_own_contents() -> None:
    assert pages(SHIPPED)[""].view.contents == ()


def test_a_portal_whose_guides_name_no_situation_has_a_home_without_them() -> None:
    (guide,) = portal().guides
    made = pages(guides=(replace(guide, head=guide.head.model_copy(update={"situations": ()})),))
    assert main_of(made[""]).xpath(".//h2[@id='hoan-canh']") == []
    assert main_of(made["huong-dan/"]).xpath(".//h2[@id='theo-hoan-canh']") == []
    assert main_of(made["hoan-canh/"]).xpath(".//a/@href") == ["../huong-dan/"]


def test_situations_belong_to_the_guides_in_the_main_navigation() -> None:
    assert [link.current for link in pages()[OLD_AGE].site.navigation] == ["section", "", "", "", ""]
