"""What a person must judge of each criterion, because no rule can: one question a criterion, answered by looking."""

from loivao_checks.outcome import Words

TO_JUDGE: dict[str, Words] = {
    "1.1.1": Words(
        "Văn bản thay thế có nói đúng điều mà ảnh cho biết không?", "Do text alternatives tell what the images tell?"
    ),
    "1.2.1": Words(
        "Bản chữ có đủ những gì nghe hoặc thấy được không?", "Does the transcript hold all that can be heard or seen?"
    ),
    "1.2.2": Words("Phụ đề có đúng, đủ và khớp lời nói không?", "Are captions correct, complete and in time?"),
    "1.2.3": Words(
        "Điều chỉ thấy bằng mắt trong phim có được kể lại không?", "Is what can only be seen in a film told as well?"
    ),
    "1.2.4": Words("Buổi phát trực tiếp có phụ đề dùng được không?", "Do live broadcasts have usable captions?"),
    "1.2.5": Words(
        "Thuyết minh hình có đủ để theo dõi phim không?", "Is the audio description enough to follow the film?"
    ),
    "1.3.1": Words(
        "Điều thấy được qua hình thức có trong mã trang không: đề mục, danh sách, bảng, nhóm ô nhập?",
        "Is what the looks convey also in the code: headings, lists, tables, groups of fields?",
    ),
    "1.3.2": Words(
        "Nghe trang từ trên xuống có hiểu được không?", "Does the page make sense when heard from top to bottom?"
    ),
    "1.3.3": Words(
        "Có câu nào chỉ dựa vào hình dạng, màu hoặc vị trí không?",
        "Does any instruction rest on shape, colour or position alone?",
    ),
    "1.3.4": Words(
        "Xoay ngang, xoay dọc điện thoại đều dùng được không?",
        "Does the site work with the phone upright and on its side?",
    ),
    "1.3.5": Words(
        "Ô nhập về bản thân người dùng có autocomplete đúng không?",
        "Do fields about the user carry the right autocomplete?",
    ),
    "1.4.1": Words("Bỏ hết màu đi thì có mất điều gì không?", "Is anything lost when all colour is taken away?"),
    "1.4.2": Words("Âm thanh tự phát có dừng được không?", "Can sound that plays by itself be stopped?"),
    "1.4.3": Words(
        "Chữ trên ảnh hoặc trên nền chuyển màu có đọc rõ không?", "Is text on pictures and gradients easy to read?"
    ),
    "1.4.4": Words(
        "Phóng chữ lên gấp đôi có mất chữ hay nút nào không?", "Is any text or control lost when text is doubled?"
    ),
    "1.4.5": Words(
        "Có ảnh nào chứa chữ mà viết thành chữ được không?", "Does any image hold text that could be real text?"
    ),
    "1.4.10": Words("Phóng to 400% có phải cuộn ngang để đọc không?", "Must one scroll sideways to read at 400% zoom?"),
    "1.4.11": Words(
        "Viền ô, biểu tượng và hình vẽ có đủ tương phản không?", "Do borders, icons and graphics stand out enough?"
    ),
    "1.4.12": Words("Giãn chữ, giãn dòng có làm mất nội dung không?", "Is content lost when text is spaced out?"),
    "1.4.13": Words(
        "Nội dung hiện khi rê chuột có tắt được, có giữ được không?",
        "Can content that appears on hover be dismissed and kept?",
    ),
    "2.1.1": Words("Mọi việc có làm được chỉ bằng bàn phím không?", "Can everything be done by keyboard alone?"),
    "2.1.2": Words(
        "Có chỗ nào bàn phím vào mà không ra được không?", "Is there a place the keyboard enters and cannot leave?"
    ),
    "2.1.4": Words(
        "Phím tắt một ký tự có tắt hoặc đổi được không?", "Can single-key shortcuts be switched off or changed?"
    ),
    "2.2.1": Words("Việc có hạn giờ có gia hạn được không?", "Can time limits be extended?"),
    "2.2.2": Words("Thứ tự chuyển động có dừng được không?", "Can what moves by itself be stopped?"),
    "2.3.1": Words("Có gì chớp quá ba lần mỗi giây không?", "Does anything flash more than three times a second?"),
    "2.4.1": Words(
        "Có bỏ qua được phần lặp lại để tới nội dung không?", "Can repeated parts be skipped to reach the content?"
    ),
    "2.4.2": Words("Tiêu đề có nói đúng trang về điều gì không?", "Does the title tell what the page is about?"),
    "2.4.3": Words("Thứ tự khi bấm Tab có hợp lý không?", "Is the order of Tab sensible?"),
    "2.4.4": Words(
        "Chữ của liên kết cùng câu quanh nó có nói rõ sẽ tới đâu không?",
        "Do link texts and the words around them tell where they lead?",
    ),
    "2.4.5": Words("Có ít nhất hai cách tìm tới mỗi trang không?", "Are there two ways at least to find each page?"),
    "2.4.6": Words("Đề mục và nhãn có nói đúng điều bên dưới không?", "Do headings and labels describe what follows?"),
    "2.4.7": Words(
        "Dùng bàn phím có luôn thấy mình đang ở đâu không?", "Can keyboard users always see where they are?"
    ),
    "2.4.11": Words("Chỗ đang có tiêu điểm có bị che kín không?", "Is the focused element ever hidden entirely?"),
    "2.5.1": Words(
        "Cử chỉ nhiều ngón hoặc theo đường có cách thay bằng một lần chạm không?",
        "Do gestures of several fingers or along a path have a plain alternative?",
    ),
    "2.5.2": Words("Lỡ chạm có hủy được trước khi nhấc tay không?", "Can a touch be cancelled before it is lifted?"),
    "2.5.3": Words(
        "Tên mà máy đọc có chứa chữ thấy trên nút không?", "Does the spoken name hold the words seen on the control?"
    ),
    "2.5.4": Words("Việc làm bằng lắc máy có cách khác không?", "Is there another way than moving the device?"),
    "2.5.7": Words("Việc kéo thả có cách khác không?", "Is there another way than dragging?"),
    "2.5.8": Words(
        "Vùng bấm nhỏ có đủ khoảng cách hoặc lý do không?",
        "Do small targets have enough space around them, or a reason?",
    ),
    "3.1.1": Words(
        "Ngôn ngữ khai báo có đúng là ngôn ngữ của trang không?",
        "Is the declared language the one the page is written in?",
    ),
    "3.1.2": Words("Đoạn bằng tiếng khác có được đánh dấu không?", "Are passages in other languages marked?"),
    "3.2.1": Words("Chỉ di chuyển tới một chỗ có làm trang đổi không?", "Does moving to an element change the page?"),
    "3.2.2": Words(
        "Chọn hoặc nhập có làm trang đổi bất ngờ không?", "Does choosing or typing change the page unexpectedly?"
    ),
    "3.2.3": Words("Thực đơn có cùng thứ tự ở mọi trang không?", "Is navigation in the same order on every page?"),
    "3.2.4": Words(
        "Cùng một việc có cùng một tên ở mọi trang không?", "Is the same thing called the same on every page?"
    ),
    "3.2.6": Words(
        "Cách xin trợ giúp có ở cùng một chỗ trên mọi trang không?", "Is help in the same place on every page?"
    ),
    "3.3.1": Words(
        "Lỗi nhập có được nói rõ bằng chữ, ở ô nào không?", "Are input errors told in text, and in which field?"
    ),
    "3.3.2": Words("Mỗi ô có nói rõ cần nhập gì không?", "Does each field tell what to enter?"),
    "3.3.3": Words("Lời báo lỗi có gợi ý cách sửa không?", "Do error messages suggest a correction?"),
    "3.3.4": Words(
        "Trước khi gửi việc quan trọng có xem lại hoặc rút lại được không?",
        "Can important submissions be reviewed or withdrawn?",
    ),
    "3.3.7": Words("Có phải nhập lại điều đã nhập không?", "Must anything be entered twice?"),
    "3.3.8": Words("Đăng nhập có bắt nhớ hay giải đố không?", "Does signing in demand memory or puzzles?"),
    "4.1.2": Words(
        "Trình đọc màn hình có nói đúng tên, vai trò và trạng thái của mỗi nút không?",
        "Does a screen reader tell each control's name, role and state rightly?",
    ),
    "4.1.3": Words(
        "Thông báo hiện ra có được đọc lên mà không mất chỗ đang đứng không?",
        "Are messages that appear read out without moving the focus?",
    ),
    "1.4.8": Words(
        "Dòng chữ có ngắn, thoáng và không căn đều hai bên không?", "Are lines short, well spaced and not justified?"
    ),
    "2.3.3": Words(
        "Người đọc xin bớt chuyển động thì chuyển động có bớt không?",
        "Does motion grow less for readers who ask for less?",
    ),
    "3.1.4": Words("Chữ viết tắt nào cũng được viết đầy đủ chứ?", "Is every abbreviation written out somewhere?"),
    "3.1.5": Words(
        "Người học hết lớp chín có hiểu bài không?", "Does a reader with nine years of school understand it?"
    ),
    "3.1.6": Words(
        "Từ nào đọc sai thì hiểu sai, trang có cho biết cách đọc không?",
        "Where a word read wrongly is understood wrongly, does the page say how to read it?",
    ),
    "3.2.5": Words(
        "Có điều gì thay đổi mà người đọc không yêu cầu không?", "Does anything change that the reader did not ask for?"
    ),
}
