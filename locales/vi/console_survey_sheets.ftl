### Trang của cán bộ: phiếu hỏi trong bảng tính (XLSForm).

console-survey-sheet = Lấy phiếu từ bảng tính
console-survey-sheet-what = Dùng được tệp .xlsx theo mẫu XLSForm của KoboToolbox, ODK, và tệp tải về từ trang này. Phiếu lấy vào là bản nháp: anh/chị xem lại, thêm ngày hết hạn rồi mới gửi duyệt.
console-survey-sheet-file = Tệp .xlsx, nhiều nhất 1 MB
console-survey-sheet-read = Đọc tệp
console-survey-sheet-refused = Chưa lấy được phiếu
console-survey-sheet-refused-what = Chưa có gì được lưu. Anh/chị sửa { $count ->
    [one] chỗ này
   *[other] { $count } chỗ này
} trong tệp rồi gửi lại.
console-survey-sheet-again = Chọn tệp khác
console-survey-sheet-row = { $sheet }, dòng { $row }
console-survey-sheet-loaded = Đã lấy phiếu { $code }
console-survey-sheet-loaded-what = Phiếu là bản nháp. Những phần sau trong tệp không dùng được, anh/chị xem có cần thêm lại không.
console-survey-sheet-open = Mở phiếu { $code }
console-survey-sheet-download = Tải về bảng tính (XLSForm)

console-survey-sheet-remark-columns = Các cột không dùng: { $said }
console-survey-sheet-remark-languages = Các ngôn ngữ không dùng: { $said }
console-survey-sheet-remark-notes = Các đoạn chữ không kèm câu hỏi, người dân không thấy: { $said }
console-survey-sheet-remark-metadata = Những gì điện thoại tự điền, không thu: { $said }
console-survey-sheet-remark-why = Đoạn chữ này được lấy làm lý do hỏi: { $said }

console-survey-sheet-fault-unreadable = Đây không phải tệp .xlsx, hoặc tệp bị hỏng.
console-survey-sheet-fault-old = Tệp .xls đời cũ hoặc có mật khẩu. Hãy lưu lại thành .xlsx, không đặt mật khẩu.
console-survey-sheet-fault-large = Tệp giải nén ra quá lớn.
console-survey-sheet-fault-too_slow = Tệp đọc quá lâu. Hãy chép các trang survey, choices, settings sang một tệp mới.
console-survey-sheet-fault-too_much_memory = Tệp cần quá nhiều bộ nhớ. Hãy chép các trang survey, choices, settings sang một tệp mới.
console-survey-sheet-fault-crashed = Tệp bị hỏng nên không đọc được.
console-survey-sheet-fault-macros = Tệp có macro hoặc đối tượng nhúng. Hãy lưu lại thành .xlsx không có macro.
console-survey-sheet-fault-external = Phần này lấy dữ liệu từ tệp khác. Hãy ghi các lựa chọn vào trang choices.
console-survey-sheet-fault-no-sheet = Không có câu hỏi nào trong trang survey.
console-survey-sheet-fault-rows = Quá { $said } dòng.
console-survey-sheet-fault-columns = Quá { $said } cột.
console-survey-sheet-fault-formula = Ô này là công thức. Hãy thay bằng giá trị của nó.
console-survey-sheet-fault-error = Ô này báo lỗi.
console-survey-sheet-fault-date = Bảng tính đã đổi ô này thành ngày giờ. Hãy định dạng ô là văn bản rồi gõ lại.
console-survey-sheet-fault-long-cell = Ô này dài quá 1.000 chữ cái.
console-survey-sheet-fault-answer-in-text = Câu có chèn câu trả lời trước. Hãy viết thành câu đầy đủ.
console-survey-sheet-fault-list = Không có danh sách này trong trang choices.
console-survey-sheet-fault-name = Thiếu tên ở cột name.
console-survey-sheet-fault-type = Loại câu hỏi này không có. Dùng được: select_one, select_multiple, rank, integer, range, text, image, geopoint.
console-survey-sheet-fault-group = Nhóm này chưa có begin_group hoặc end_group tương ứng.
console-survey-sheet-fault-reference = Không có câu hỏi nào tên như vậy.
console-survey-sheet-fault-calculation = Phiếu không tính toán. Hãy bỏ dòng này.
console-survey-sheet-fault-xlsform = Không đúng mẫu XLSForm. { $said }
console-survey-sheet-fault-repeat = Phiếu không hỏi lặp lại. Hãy bỏ begin_repeat và end_repeat.
console-survey-sheet-fault-constraint = Điều kiện này không dùng được. Với câu hỏi số, hãy viết như: . >= 0 and . <= 30
console-survey-sheet-fault-filter = Các lựa chọn không thể thay đổi theo câu trước. Hãy hỏi thành nhiều câu có điều kiện.
console-survey-sheet-fault-whole = Chỉ dùng được số nguyên.
console-survey-sheet-fault-relevant = Điều kiện này không dùng được. Hãy viết như: { "$" }{ "{" }cau{ "}" } = 'co', nối bằng and, hoặc bằng or cho cùng một câu.
console-survey-sheet-fault-later = Điều kiện phải dựa vào một câu hỏi lựa chọn đứng trước.
console-survey-sheet-fault-unknown = Điều kiện dựa vào một lựa chọn không có.
console-survey-sheet-fault-yes-no = Chỉ ghi được yes hoặc no.
console-survey-sheet-fault-empty = Thiếu chữ ở cột label.
console-survey-sheet-fault-long-option = Lựa chọn dài quá 32 chữ cái.
console-survey-sheet-fault-quotas = Hãy viết như: tien-yet=50, phu-nho=20
console-survey-sheet-fault-no-vietnamese = Thiếu câu tiếng Việt: cần cột label::Tiếng Việt (vi).
