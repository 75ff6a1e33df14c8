### Cán bộ xem, duyệt, trả lại, dừng thông báo ở bot của cán bộ.

staff_announcements-menu = Xem thông báo
staff_announcements-doing = xem thông báo

staff_announcements-one = Thông báo của { $commune }:
    { $lines }
    { $You } muốn xem tin nào ạ?
staff_announcements-one-again = Em chưa rõ tin nào. { $You } bấm một nút, hoặc gõ mã tin, ví dụ TB 12.
staff_announcements-one-simple = { $You } gõ mã tin, ví dụ TB 12.
staff_announcements-one-enough = Đủ rồi

staff_announcements-act = { $card }

    { $You } làm gì với tin này ạ?
staff_announcements-act-again = Em chưa rõ. { $You } bấm một nút dưới đây ạ.
staff_announcements-act-simple = { $You } bấm một nút dưới tin, hoặc gõ số thứ tự của nút. Ví dụ gõ 1.
staff_announcements-refresh = Xem lại tiến độ
staff_announcements-submit = Trình duyệt
staff_announcements-approve = { $count ->
   *[other] Gửi { $count } người
}
staff_announcements-edit = Sửa tin
staff_announcements-return = Trả lại để sửa
staff_announcements-reject = Không duyệt
staff_announcements-pause = Tạm dừng
staff_announcements-resume = Gửi tiếp
staff_announcements-at_once = Gửi ngay, không chờ duyệt
staff_announcements-confirm = Xác nhận: tin đúng
staff_announcements-refuse = Tin này sai
staff_announcements-resend = Gửi lại { $count } người
staff_announcements-correct = Viết đính chính
staff_announcements-stop = Dừng gửi
staff_announcements-close = Đóng

staff_announcements-typed = Tin này gửi hơn 1.000 người. { $You } gõ lại số { $count } để em gửi ạ.
staff_announcements-typed-again = Chưa đúng số ấy nên em chưa gửi. { $You } gõ lại số { $count } ạ.
staff_announcements-typed-simple = { $You } gõ đúng mấy chữ số này: { $count }. Nếu chưa muốn gửi, { $you } gõ "thôi".
staff_announcements-word = { $kind ->
    [drill] Tin này là diễn tập. { $You } gõ { $word } để em gửi ạ.
   *[real] Đây là tin thật, gửi ngay cho bà con, rồi em nhờ người khác xác nhận. { $You } gõ { $word } để em gửi ạ.
}
staff_announcements-word-again = Chưa đúng chữ ấy nên em chưa gửi. { $You } gõ { $word } ạ.
staff_announcements-word-simple = { $You } gõ đúng chữ này: { $word }. Nếu chưa muốn gửi, { $you } gõ "thôi".
staff_announcements-reason = { $You } ghi lý do giúp em ạ. Người soạn sẽ đọc lời này.
staff_announcements-reason-again = { $You } ghi lý do bằng mấy chữ ạ. Ví dụ: thiếu giờ cắt nước.
staff_announcements-reason-simple = { $You } ghi vì sao. Ví dụ: sai ngày.

staff_announcements-none = Chưa có thông báo nào ạ. { $You } viết tin đầu tiên nhé.
staff_announcements-enough = Vâng ạ. { $You } gõ "thông báo" lúc nào em đưa lúc ấy.
staff_announcements-gone = Tin này không còn nữa ạ.
staff_announcements-show = Xem { $code }

staff_announcements-people = Gửi tới { $count } người
staff_announcements-rate = Một phút qua gửi được { $count } tin.
staff_announcements-preview = Người dân sẽ thấy:
staff_announcements-english = Bản tiếng Anh: { $text }
staff_announcements-no_topic = Chưa chọn loại tin
staff_announcements-why_not-edited = Tin này do anh/chị soạn hoặc trình, nên người khác duyệt.
staff_announcements-why_not-elsewhere = Tin này có phần ở đây chưa xem được. Anh/chị trình và duyệt ở trang cán bộ.
staff_announcements-pictures = 📷 { $count } ảnh kèm theo
staff_announcements-fault-empty = còn trống
staff_announcements-fault-blank = còn chỗ trống của mẫu chưa điền
staff_announcements-fault-long = dài quá
staff_announcements-fault-unknown = không còn trong danh sách của { $commune }
staff_announcements-fault-gone = có ảnh không còn nữa, gửi lại hoặc bỏ ảnh ấy
staff_announcements-fault-past = giờ này đã qua
staff_announcements-fault-early = phải sau giờ gửi
staff_announcements-fault-no_channel = các kênh của người nhận đều đang tắt, báo người quản trị giúp em ạ
staff_announcements-fault-nobody = chưa ai nhận được tin này
staff_announcements-fault-elsewhere = có phần phải trình ở trang cán bộ
staff_announcements-fault-other = còn chỗ phải sửa, xem ở trang cán bộ

staff_announcements-announcement_decided = { $act ->
    [submit] Em đã trình duyệt { $code }. Người khác duyệt thì tin gửi tới { $count } người.
    [approve] Đã duyệt { $code }, gửi tới { $count } người.
    [return] Em đã trả lại { $code } cho người soạn.
    [reject] Em đã ghi: không duyệt { $code }.
    [pause] Đã tạm dừng { $code }. { $You } bấm "Gửi tiếp" thì người chưa nhận mới nhận.
    [resume] Em gửi tiếp { $code }.
    [at_once] Đã gửi ngay { $code } tới { $count } người. Em đang nhờ người khác xác nhận.
    [confirm] Em đã ghi: { $you } xác nhận { $code } là đúng.
    [refuse] Em đã ghi: { $code } sai. Ai chưa nhận thì không nhận nữa; { $you } viết đính chính nhé.
    [resend] Em gửi lại { $code } cho ai chưa nhận, hoặc chưa rõ đã nhận chưa.
   *[stop] Đã dừng { $code }. Ai chưa nhận thì không nhận nữa.
}
staff_announcements-announcement_moved = { $why ->
    [hash] Nội dung { $code } vừa đổi nên em chưa làm. { $You } xem bản mới rồi quyết định lại ạ.
    [number] Số người nhận { $code } giờ là { $count } nên em chưa gửi. { $You } xem lại rồi gõ số ấy ạ.
    [invalid] { $code } có chỗ giờ không gửi được nữa nên em chưa làm. { $You } xem lại giúp em ạ.
   *[moved] { $code } vừa đổi, em chưa làm gì. { $You } xem lại giúp em ạ.
}
staff_announcements-editing_begins = { $You } sửa { $code } ạ.
staff_announcements-refused-edited = { $You } đã soạn, sửa hoặc trình tin này, nên người khác phải duyệt ạ.
staff_announcements-refused-returned = { $You } đã trả lại tin này, nên người khác phải sửa và trình ạ.
staff_announcements-refused-not_allowed = Việc này chưa giao cho { $you } ạ, em chưa làm.
staff_announcements-refused-gone = Tin này không còn nữa ạ.
staff_announcements-refused-word = Chữ vừa gõ không phải của tin này, nên em chưa gửi ạ.
staff_announcements-refused-no_safety = Chỉ tin an toàn mới gửi ngay được, tin khác phải chờ người duyệt ạ.

# Báo cho người duyệt và người soạn.
staff-announcement-waits = { $who } trình { $code }, chờ { $you } duyệt: “{ $text }”
staff-announcement-approve = { $who } đã duyệt { $code } của { $you }.
staff-announcement-return = { $who } trả lại { $code } để { $you } sửa: { $reason }
staff-announcement-reject = { $who } không duyệt { $code }: { $reason }
staff-announcement-stop = { $who } đã dừng { $code }: { $reason }
staff-announcement-finish = { $code } đã gửi xong: { $sent } trong { $total } người.
staff-announcement-expire = { $code } chưa gửi, vì đã quá giờ "không gửi sau".
staff-announcement-tampered = { $code } chưa gửi, vì nội dung khác với bản đã duyệt. { $You } báo người quản trị giúp em ạ.
