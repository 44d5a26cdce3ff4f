"""Who is found in scripts without capitals. Each case: what it shows, language, text, the names and their mentions."""

from generator.infer.people.uncased import find
from tests.cases import cases

CASES = [
    ("a title behind, an age between", "ko", "선원 최영호(52) 씨가 실종됐다. 최 씨의 부인은 기다린다.",
     {"최영호": ["최영호", "최"]}),
    ("a ministry is nobody", "ko", "국방부 장관은 말했다. 민주당 대표도 말했다.", {}),
    ("a family name and a title later", "ja", "船長、山下健太さん(45)は救助された。山下さんは無事だ。",
     {"山下健太": ["山下健太", "山下"]}),
    ("a governor's prefecture is nobody", "ja", "山口県知事と千葉銀行会長が会談した。", {}),
    ("a foreign name", "ja", "元大統領のコーリー・ペグエス氏が語った。",
     {"コーリー・ペグエス": ["コーリー・ペグエス"]}),
    ("a title before", "zh", "市长庄建球在会上表示。庄建球说,地铁停运。", {"庄建球": ["庄建球", "庄建球"]}),
    ("a name of two characters", "zh", "省长王凯赶赴现场。", {"王凯": ["王凯"]}),
    ("a verb of two characters is no part of a name", "zh", "教授沈逸认为可行。沈逸还说。", {"沈逸": ["沈逸", "沈逸"]}),
    ("a Chinese name that somebody says", "zh", "頒獎典禮昨晚舉行。林語晴上台致謝，與林語晴合唱。史學家說不。",
     {"林語晴": ["林語晴", "林語晴"]}),
    ("no office and no place that says", "zh", "江苏省表示同意。金管會表示，高科技说明一切。苏格兰表示反对。", {}),
    ("a given name in kana", "ja", "漁師の小野寺まさるさん(41)は話した。北川アキ選手も話した。山田という選手はいない。",
     {"小野寺まさる": ["小野寺まさる"], "北川アキ": ["北川アキ"]}),
    ("a given name of two words", "ar", "وقال الناقد عبد الفتاح كيلاني ذلك.",
     {"عبد الفتاح كيلاني": ["عبد الفتاح كيلاني"]}),
    ("a foreign given name", "ar", "وصلت الرئيسة كلوديا باردو أمس.", {"كلوديا باردو": ["كلوديا باردو"]}),
    ("a day is nobody", "zh", "总统于周日抵达。", {}),
    ("a foreign name in Chinese", "zh", "总统卡尔·沃尔什表示同意。", {"卡尔·沃尔什": ["卡尔·沃尔什"]}),
    ("a title before, a family name later", "ar", "قالت الدكتورة رانيا الحمايدة ذلك. وطالبت الحمايدة بالمزيد.",
     {"رانيا الحمايدة": ["رانيا الحمايدة", "الحمايدة"]}),
    ("an office and what it is of", "ar", "وقال وزير الخارجية الأردني أيمن الصفدي ذلك.",
     {"أيمن الصفدي": ["أيمن الصفدي"]}),
    ("a family name of two words", "ar", "قالت الدكتورة نادية بن صالح إن. وأضافت بن صالح أن.",
     {"نادية بن صالح": ["نادية بن صالح", "بن صالح"]}),
    ("two of a family", "ja", "村瀬健一監督は村瀬美咲選手の父だ。村瀬さんは笑った。",
     {"村瀬健一": ["村瀬健一"], "村瀬美咲": ["村瀬美咲"]}),
    ("the last word of a foreign name", "ja", "ラリー・クドロー氏が発言。クドロー氏は去った。",
     {"ラリー・クドロー": ["ラリー・クドロー", "クドロー"]}),
    ("a committee is nobody", "ja", "パキスタン・クリケット委員会は声明を出した。", {}),
    ("a Japanese name in Chinese", "zh", "日本选手村濑美咲获得冠军。", {"村濑美咲": ["村濑美咲"]}),
    ("a given name alone, and saying so", "ar", "ويضيف يوسف قائلا ذلك. ويقول محمد وهو طالب.", {}),
    ("a servant of God alone, to somebody", "ar", "وقال عبد العزيز للصحفيين ذلك.", {}),
    ("no given name", "ar", "وزير الخارجية خلال اجتماع.", {}),
    ("the office of a town", "ar", "أكد محافظ أسوان إسماعيل كمال ذلك. وقال رئيس بلدية طرابلس أحمد قمر الدين ذلك.",
     {"إسماعيل كمال": ["إسماعيل كمال"], "أحمد قمر الدين": ["أحمد قمر الدين"]}),
    ("what is called after somebody", "ar", "أعلن رئيس جامعة محمد الخامس ذلك. قال مدير مدرسة صلاح الدين الثانوية.", {}),
    ("an office", "he", "שרת התחבורה מירי רגב זימנה פגישה. אמרה רגב.", {"מירי רגב": ["מירי רגב", "רגב"]}),
    ("between commas", "he", 'יו"ר ועד העובדים, רועי אבוטבול, אמר.', {"רועי אבוטבול": ["רועי אבוטבול"]}),
    ("three words before a postposition", "hi", "डॉ. राकेश रंजन सिन्हा ने कहा।",
     {"राकेश रंजन सिन्हा": ["राकेश रंजन सिन्हा"]}),
    ("a scheme is nobody", "hi", "विकास योजना के लिए पैसा।", {}),
]  # fmt: skip


@cases("lang, text, wanted", CASES)
def test_people_without_capitals(lang: str, text: str, wanted: dict[str, list[str]]) -> None:
    assert {one.name: [mention.text for mention in one.mentions] for one in find([text], lang)} == wanted
