"""Vietnamese for HTML_CodeSniffer. English is its own. Keys are beginnings of codes without standard and guideline."""

from loivao_checks.outcome import Words

NOTHING_FOUND = Words("HTML_CodeSniffer không thấy gì cần sửa.", "HTML_CodeSniffer found nothing to mend.")
_ENGLISH_ONLY = "Công cụ HTML_CodeSniffer báo (tiếng Anh): {english}"

SENTENCES: dict[str, str] = {
    "1_1_1.H2": "Văn bản thay thế của ảnh trong liên kết lặp lại chữ của liên kết ngay bên cạnh.",
    "1_1_1.H24": "Vùng bấm trên ảnh (area) không có alt.",
    "1_1_1.H30.2": "Liên kết chỉ chứa ảnh, mà ảnh không có văn bản thay thế.",
    "1_1_1.H35": "Phần tử applet không có văn bản thay thế.",
    "1_1_1.H36": "Nút bằng ảnh không có alt.",
    "1_1_1.H37": "Ảnh không có thuộc tính alt.",
    "1_1_1.H53,ARIA6": "Phần tử object không có văn bản thay thế.",
    "1_1_1.H67.1": "Ảnh có alt để trống nhưng lại có title.",
    "1_3_1.ARIA16,ARIA9": "aria-labelledby của ô nhập trỏ tới một id không có trên trang.",
    "1_3_1.ARIA6": "aria-label của ô nhập để trống.",
    "1_3_1.F68": "Ô nhập không có nhãn.",
    "1_3_1.F92,ARIA4": "Phần tử role=\"presentation\" lại chứa phần tử có ý nghĩa.",
    "1_3_1.H39": "Tên bảng (caption) đặt không đúng chỗ hoặc trùng với summary.",
    "1_3_1.H42": "Đoạn này trông như đề mục nhưng không phải là đề mục; nếu là đề mục, hãy dùng h2–h6.",
    "1_3_1.H42.2": "Đề mục để trống.",
    "1_3_1.H43": "Ô số liệu chưa được nối với ô tiêu đề của nó.",
    "1_3_1.H44": "Nhãn label trỏ tới một id không có hoặc không phải là ô nhập.",
    "1_3_1.H48": "Đoạn này trông như danh sách nhưng không phải là danh sách; nếu là danh sách, hãy dùng ul hoặc ol.",
    "1_3_1.H49": "Chữ được nhấn mạnh bằng thẻ chỉ có hình thức; hãy dùng em, strong hoặc CSS.",
    "1_3_1.H63": "Ô tiêu đề của bảng thiếu scope hoặc có scope sai.",
    "1_3_1.H65": "title của ô nhập để trống.",
    "1_3_1.H71": "Nhóm ô nhập cần fieldset và legend.",
    "1_3_1.H73": "Thuộc tính summary của bảng dùng không đúng.",
    "1_3_5.H98": "Giá trị autocomplete không hợp với ô nhập.",
    "1_4_3.G145": "Chữ lớn không đủ tương phản với nền.",
    "1_4_3.G18": "Chữ không đủ tương phản với nền.",
    "1_4_3_Contrast": "Chữ không đủ tương phản với nền.",
    "2_1_1.G90": "Phần tử có xử lý sự kiện nhưng bàn phím không tới được.",
    "2_1_1.SCR20": "Chức năng chỉ chạy bằng chuột; cần cách tương đương bằng bàn phím.",
    "2_1_2.F10": "Phần tử này có thể giữ chân người dùng bàn phím.",
    "2_2_1": "Trang tự chuyển hoặc tự tải lại sau một thời gian.",
    "2_2_2": "Có nội dung nhấp nháy mà không dừng được.",
    "2_4_1.G1,G123,G124": "Liên kết trong trang trỏ tới một id không có.",
    "2_4_1.H64.1": "Khung (iframe) không có title.",
    "2_4_2": "Trang không có tiêu đề.",
    "2_5_3": "Tên của phần tử không chứa chữ nhìn thấy được trên nó.",
    "2_5_4": "Có chức năng chạy bằng chuyển động của máy.",
    "3_1_1": "Trang không cho biết ngôn ngữ, hoặc mã ngôn ngữ sai.",
    "3_1_2": "Mã ngôn ngữ của phần tử sai.",
    "3_2_2.H32.2": "Biểu mẫu không có nút gửi.",
    "4_1_2.H91.A.EmptyNoId": "Liên kết không có địa chỉ và không có chữ.",
    "4_1_2.H91.A.NoContent": "Liên kết không có chữ.",
    "4_1_2.H91.A.Placeholder": "Liên kết có chữ nhưng không có địa chỉ.",
    "4_1_2.H91": "Phần tử điều khiển không có tên mà trình đọc màn hình đọc được.",
}  # fmt: skip


def vietnamese(short_code: str, english: str) -> str:
    """The sentence of the longest beginning of the code that has one; else the English one, announced as such."""
    at = short_code
    while at:
        if at in SENTENCES:
            return SENTENCES[at]
        at = at.rpartition(".")[0]
    return _ENGLISH_ONLY.format(english=english)
