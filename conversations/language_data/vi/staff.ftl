### Lời của cán bộ ở bot của cán bộ.

# Chữ của cơ quan, và chữ thường ngày thay cho nó.
console-announcement-jargon-words =
    thành phần hồ sơ = giấy tờ cần mang, cơ quan tiếp nhận = nơi nộp, cơ quan chức năng = xã hoặc công an, triển khai thực hiện = làm, tổ chức triển khai = làm, đề nghị nhân dân = mời bà con, các hộ gia đình trên địa bàn = bà con trong xã, trên địa bàn = trong xã, nhằm mục đích = để, căn cứ theo = theo, kể từ thời điểm = từ, trong khoảng thời gian = trong lúc, tạm ngừng cung cấp = cắt, ngừng cung cấp điện = cắt điện, ngừng cung cấp nước = cắt nước, phương tiện giao thông = xe cộ, chấp hành nghiêm túc = làm đúng, nghiêm túc thực hiện = làm đúng, lực lượng chức năng = công an, tham gia đầy đủ = đến đông đủ, thụ hưởng = được nhận, đối tượng = người, kinh phí = tiền, hoàn tất thủ tục = làm xong giấy tờ, phối hợp thực hiện = cùng làm, tuyên truyền vận động = nói cho nhau biết, quán triệt = nhắc kỹ
console-announcement-when-words =
    hôm nay, ngày mai, ngày kia, sáng nay, trưa nay, chiều nay, tối nay, đêm nay, sáng mai, trưa mai, chiều mai, tối mai, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật, tuần này, tuần sau, tháng này, tháng sau, ngay bây giờ, ngay lúc này, hằng ngày, hằng tuần, hằng tháng
console-announcement-where-words =
    tại, toàn xã, cả xã, toàn phường, cả phường, toàn đặc khu, cả đặc khu, trụ sở, nhà văn hóa, trạm y tế, trường, chợ, đình, chùa, phố, thôn, xóm, ngõ, tổ dân phố, đường

## Mức nguy hiểm của tin an toàn; phần mềm khác đọc ở tệp CAP.

console-announcement-urgency-immediate-words = ngay, ngay lập tức, bây giờ, khẩn, now
console-announcement-urgency-expected-words = một giờ nữa, trong giờ tới, sắp tới, soon
console-announcement-urgency-future-words = trong vài giờ, vài giờ nữa, ngày mai, vài ngày nữa, later
console-announcement-urgency-past-words = qua rồi, hết rồi, over
console-announcement-urgency-unknown-words = chưa rõ, không biết, unknown
console-announcement-severity-extreme-words = cực nặng, nặng nhất, chết người, extreme
console-announcement-severity-severe-words = nặng đấy, nguy hiểm, severe
console-announcement-severity-moderate-words = trung bình, vừa vừa, moderate
console-announcement-severity-minor-words = nhẹ thôi, ít nguy hiểm, minor
console-announcement-severity-unknown-words = chưa rõ, không biết, unknown
console-announcement-certainty-observed-words = đã xảy ra, xảy ra rồi, chắc chắn, observed
console-announcement-certainty-likely-words = nhiều khả năng, khả năng cao, likely
console-announcement-certainty-possible-words = có lẽ, chưa chắc, possible
console-announcement-certainty-unlikely-words = không xảy ra, ít khả năng, unlikely
console-announcement-certainty-unknown-words = chưa rõ, không biết, unknown

help_calls-words = người cần giúp, ai cần giúp, ai đang cần giúp, có ai cần giúp không, cứu hộ, danh sách cần giúp, who needs help, /cuuho

help_calls-act-take-words = tôi lo, tôi nhận, tôi đi, nhận lo, để tôi, tôi lo việc này, ok, có
help_calls-act-enough-words = chưa, chưa nhận được, không, đóng, đóng lại, thôi
help_calls-act-label-words = nhận lo, nhận việc

leave-words = báo nghỉ, xin nghỉ, nghỉ phép, xin nghỉ phép, báo nghỉ phép, tôi nghỉ, tôi xin nghỉ, em nghỉ, em xin nghỉ, on leave, /nghi, tôi xin phép nghỉ, em xin phép nghỉ, mình nghỉ, mình xin nghỉ, tui nghỉ, anh nghỉ, chị nghỉ, cô nghỉ, chú nghỉ, bác nghỉ, xin phép nghỉ
leave-what-take-words = ngày khác, báo ngày khác, nghỉ ngày khác, đổi ngày
leave-what-end-words = không nghỉ nữa, thôi không nghỉ, tôi không nghỉ nữa, em không nghỉ nữa, bỏ nghỉ, hủy nghỉ, hủy nghỉ phép, bỏ ngày nghỉ, đi làm lại, tôi đi làm lại, tôi đi làm lại rồi, em đi làm lại rồi, đi làm rồi, not on leave, i am back
leave-what-enough-words = để nguyên, thôi, không, enough
leave-half-morning-words = sáng, buổi sáng, nửa ngày sáng
leave-half-afternoon-words = chiều, buổi chiều, nửa ngày chiều
leave-deputy-nobody-words = không ai, không có ai, chưa có ai, không ai thay, không ai làm thay, chưa ai, không, nobody
duty-words = ai trực, lịch trực, xem lịch trực, hôm nay ai trực, tối nay ai trực, cuối tuần ai trực, trực, xếp trực, xếp lịch trực, đăng ký trực, who is on duty, /truc
duty-what-add-words = xếp người trực, xếp trực, thêm người trực, thêm, add
duty-what-drop-words = bỏ trực, bỏ ca trực, bỏ một ca trực, hủy trực, hủy ca trực, xóa trực, không trực nữa, thôi trực, drop
duty-what-enough-words = đủ rồi, đủ, thôi, không, không cần, để sau, enough, no
duty-deputy-yes-words = đồng ý, được, ừ, vâng, có, xếp đi, yes
duty-deputy-no-words = không, không xếp, thôi, để sau, no
duty-which-enough-words = không bỏ, thôi, không, để nguyên, enough, no
team_work-words = ai đang giữ gì, ai giữ gì, ai đang giữ việc gì, ai giữ việc gì, việc của ai, xem việc cả phòng, việc cả phòng, việc của phòng, who holds what, /aigiu
team_work-which-hand_over-words = giao lại hết, giao hết, giao lại, giao lại tất cả, bàn giao, bàn giao hết, hand over
team_work-which-enough-words = đủ rồi, đủ, thôi, không, không cần, để sau, enough, no
team_work-holder-enough-words = đủ rồi, đủ, thôi, không, không cần, để sau, enough, no
team_work-taker-department-words = cả phòng, trả về phòng, không ai, the department
my_work-words = việc của tôi, việc tôi giữ, việc tôi đang giữ, việc đang giữ, tôi còn việc gì, việc đến hạn, việc quá hạn, my work, /viectoi
my_work-which-enough-words = đủ rồi, đủ, thôi, không, không cần, để sau, enough, no
staff-card-act-close-words = duyệt, duyệt xong, duyệt đóng, đóng
staff-card-act-accept-words = nhận, nhận xử lý, tôi nhận, em nhận, tiếp nhận
staff-card-act-takeover-words = nhận lại, làm thay, tiếp quản
staff-card-act-ask-words = hỏi, hỏi lại, hỏi dân, hỏi người dân, hỏi thêm dân
staff-card-act-reply-words = đáp, phản hồi, trả lời dân, trả lời người dân, nhắn dân
staff-card-act-extend-words = hẹn, gia hạn, xin gia hạn, lùi hạn, dời hạn
staff-card-act-refuse-words = không nhận, không xử lý, trả lại, bác
my_work-more-assign-words = giao, giao cho, giao việc, giao lại, phân công, assign
my_work-more-move-words = chuyển, chuyển phòng, chuyển phòng khác, chuyển sang, chuyển việc, move
my_work-more-category-words = sửa loại, sửa loại việc, đổi loại, đổi loại việc
my_work-more-place-words = sửa chỗ, sửa địa chỉ, sửa nơi, đổi chỗ, sửa vị trí
my_work-more-merge-words = gộp, gộp việc, nhập, nhập vào, gộp vào
my_work-more-reword-words = sửa câu trả lời, sửa lời, sửa lại câu trả lời, sửa trả lời, sửa câu hỏi, viết lại câu trả lời
my_work-more-take_back-words = rút câu trả lời, rút lời, rút lại câu trả lời, rút trả lời, thu hồi câu trả lời, rút câu hỏi
my_work-more-unmerge-words = tách, tách ra, bỏ gộp, thôi gộp, gộp nhầm, gỡ gộp
my_work-more-question-words = thành câu hỏi, chuyển thành câu hỏi, đổi thành câu hỏi, là câu hỏi, chuyển sang câu hỏi, làm câu hỏi
my_work-more-enough-words = thôi, không, đủ rồi, để sau, enough, no
my_work-colleague-enough-words = thôi, không, không ai, để sau, enough, no
my_work-deputy-yes-words = giao, đồng ý, được, ừ, vâng, có, giao đi, yes
my_work-deputy-no-words = không, không giao, thôi, để sau, no
my_work-department-enough-words = thôi, không, để sau, enough, no
my_work-take_back-yes-words = rút, rút lại, rút đi, đúng, có, ừ, vâng, yes
my_work-take_back-no-words = không, không rút, thôi, giữ nguyên, để nguyên, no
my_work-category-enough-words = để nguyên, thôi, không sửa, để sau, enough, no
my_work-goal-enough-words = không gộp, thôi, không, để sau, enough, no
my_work-place-confirm-yes-words = đúng, đúng rồi, phải, yes
my_work-place-confirm-no-words = chọn lại, sai, không đúng, no
my_work-to-done-words = đã xong, xong, xong rồi, làm xong rồi, done, hoàn thành, đã khắc phục, đã vá, đã sửa, đã dọn, đã thay, đã thu gom
my_work-to-going_on-words = đang làm, chưa xong, đang xử lý, mai làm, going on, chưa, đang, sẽ, sắp, mai, ngày mai, tuần sau, chờ, đợi
my_work-passed_on-words = đã chuyển đơn vị, đã chuyển đơn vị chức năng, đã chuyển đơn vị liên quan, đã chuyển cho đơn vị, đã chuyển phòng, đã chuyển bộ phận, đã chuyển cơ quan chức năng, đã chuyển cấp trên, đã báo cấp trên, đã báo đơn vị, chuyển đơn vị xử lý, đã chuyển xử lý
my_work-proof-done-words = gửi, gửi đi, gửi người dân, xong, đủ rồi, hết ảnh, send
my_work-proof-none-words = không có ảnh, không ảnh, không có, chưa có ảnh, no photo
my_work-no_photo-unseen-words = không thấy, không chụp được, unseen
my_work-no_photo-indoors-words = trong nhà, nhà dân, indoors
my_work-no_photo-danger-words = nguy hiểm, danger
my_work-no_photo-gone-words = đã dọn, đã dỡ, gone
my_work-photos-done-words = gửi, gửi đi, gửi người dân, xong, đủ rồi, hết ảnh, send
my_work-photos-none-words = gửi, gửi đi, không có ảnh, không ảnh, không có, thôi, no photo
my_work-reason-level-words = cấp trên, huyện, tỉnh, higher level
my_work-reason-utility-words = điện lực, nước sạch, ngành điện, utility
my_work-reason-police-words = công an, police
my_work-reason-private-words = việc riêng, dân sự, private
my_work-reason-complaint-words = khiếu nại, tố cáo, đơn thư, complaint
staff_questions-words = câu hỏi chờ, câu hỏi mới, xem câu hỏi, câu hỏi của dân, câu hỏi của người dân, câu hỏi chờ trả lời, open questions, /cauhoi
staff_questions-which-enough-words = đủ rồi, đủ, thôi, không, không cần, để sau, enough, no
staff_questions-act-reply-words = trả lời, trả lời câu này, reply
staff_questions-act-report-words = phản ánh, thành phản ánh, ghi thành phản ánh, là phản ánh, report
staff_questions-act-enough-words = thôi, không, đủ rồi, để sau, enough, no
staff_questions-place-confirm-yes-words = đúng, đúng rồi, phải, yes
staff_questions-place-confirm-no-words = chọn lại, sai, không đúng, no
new_work-words = việc mới, có việc mới không, xem việc, phản ánh mới, có gì mới không, việc chờ, new work, new reports, /viecmoi

new_work-page-enough-words = đủ rồi, đủ, thôi, không, không cần, để sau, enough, no

staff_announcements-words = thông báo, xem thông báo, danh sách thông báo, các thông báo, thông báo chờ duyệt, tin chờ duyệt, có tin chờ duyệt không, có gì chờ duyệt không, duyệt tin, duyệt thông báo, tiến độ gửi tin, see announcements, announcements, /thongbao

staff_announcements-one-enough-words = đủ rồi, đủ, thôi, không, không cần, để sau, xong, enough, no

staff_announcements-refresh-words = tiến độ, xem lại, xem tiến độ, đến đâu rồi, tới đâu rồi, refresh
staff_announcements-submit-words = trình, trình đi, submit
staff_announcements-approve-words = duyệt, gửi, gửi đi, đồng ý duyệt, approve, send
staff_announcements-edit-words = sửa, sửa lại, edit
staff_announcements-return-words = trả lại, trả về, return
staff_announcements-reject-words = không duyệt tin này, từ chối, reject
staff_announcements-pause-words = tạm dừng gửi, hoãn gửi, pause
staff_announcements-resume-words = gửi tiếp đi, tiếp tục gửi, resume
staff_announcements-at_once-words = gửi khẩn, gửi gấp, send at once
staff_announcements-confirm-words = xác nhận, tin đúng, đúng, confirm
staff_announcements-refuse-words = tin sai, sai, sai rồi, wrong
staff_announcements-resend-words = gửi lại, resend
staff_announcements-correct-words = đính chính, đính chính tin này, correct
staff_announcements-stop-words = dừng tin này, dừng gửi tin, ngừng gửi, stop sending
staff_announcements-close-words = xong, đủ rồi, để sau, chưa, close

# Cách nói quy tắc lặp lại, khi soạn ở bot của cán bộ.
console-announcement-repeat-none-words = không, một lần, chỉ một lần, once
console-announcement-repeat-weekly-words = mỗi tuần, hàng tuần, hằng tuần, tuần nào cũng gửi
console-announcement-repeat-monthly-words = mỗi tháng, hàng tháng, hằng tháng
console-announcement-repeat-lunar-1-words = mồng một, mùng một, mồng 1
console-announcement-repeat-lunar-15-words = rằm, ngày rằm, hôm rằm
console-announcement-repeat-lunar-1-15-words = rằm mồng một, mồng một và rằm, rằm với mồng một
console-announcement-repeat-market-words = chợ phiên, ngày chợ, phiên chợ
console-announcement-repeat-market-eve-words = trước chợ phiên, hôm trước chợ, trước ngày chợ

work_news-words = cách báo việc, đổi cách báo, đổi cách báo việc, báo việc, khi nào báo, cài đặt, /baoviec

work_news-when-at_once-words = báo ngay, báo ngay cho tôi, báo khi có, báo tôi khi có việc mới, có việc thì báo, bật báo, bật thông báo, as they come
work_news-when-asked-words = khi tôi hỏi, chỉ khi tôi hỏi, khi hỏi, đừng báo, đừng báo nữa, thôi báo, không báo nữa, tắt báo, tắt thông báo, để tôi hỏi, when i ask

write_announcement-words = viết thông báo, viết tin, soạn thông báo, soạn tin, viết thông báo mới, viết tin mới, soạn tin mới, gửi thông báo, đăng tin, write an announcement, /vietthongbao
# Đi kèm mã tin thì là sửa tin ấy: "sửa TB 12".
write_announcement-edit-words = sửa, sửa lại, chỉnh, chỉnh sửa, viết lại, edit

write_announcement-which-new-words = mới, viết mới, tin khác, new

write_announcement-topic-label-words = loại tin, loại, chủ đề

write_announcement-text-label-words = lời tin, nội dung, lời, chữ

write_announcement-pictures-label-words = ảnh, hình, ảnh kèm theo, thêm ảnh, bỏ ảnh
write_announcement-pictures-without-words = bỏ ảnh, bỏ ảnh thứ, xóa ảnh, bỏ hình, bỏ tấm, remove picture

write_announcement-place-label-words = ở đâu, chỗ, nơi, địa điểm
write_announcement-place-none-words = không, bỏ qua, không cần, khỏi ghi, skip

write_announcement-audience-label-words = gửi cho ai, người nhận, cho ai, phố nào
write_announcement-audience-everyone-words = tất cả, mọi người, cả xã, toàn xã, ai cũng nhận, everyone, all
write_announcement-audience-done-words = xong, đủ rồi, thế thôi, hết, không, done
write_announcement-audience-resident-words = người dân
write_announcement-audience-business-words = hộ kinh doanh, người kinh doanh, doanh nghiệp

write_announcement-send_at-label-words = gửi lúc, giờ gửi, lúc nào gửi
write_announcement-send_at-none-words = ngay, gửi ngay, ngay bây giờ, duyệt xong gửi luôn, now, at once
write_announcement-valid_until-label-words = có giá trị đến, hạn, giá trị
write_announcement-valid_until-none-words = không, bỏ qua, không cần, không hạn, skip
write_announcement-not_after-label-words = không gửi sau, gửi muộn nhất
write_announcement-not_after-none-words = không, bỏ qua, không cần, skip

write_announcement-english-label-words = tiếng anh, bản tiếng anh, english
write_announcement-english-none-words = không, bỏ qua, không cần, skip
write_announcement-repeat-label-words = lặp lại, gửi lặp lại, lặp, định kỳ
write_announcement-repeat_until-label-words = lặp đến, đến ngày nào
write_announcement-repeat_until-none-words = không, bỏ qua, chưa biết, mãi, skip
write_announcement-urgency-label-words = khẩn đến đâu, mức khẩn, khẩn cấp
write_announcement-severity-label-words = nặng đến đâu, mức nặng, nặng nhẹ
write_announcement-certainty-label-words = chắc đến đâu, mức chắc chắn, chắc không
write_announcement-is_drill-label-words = diễn tập, tập dượt, drill
write_announcement-is_drill-no-words = thật, không, real
write_announcement-is_drill-yes-words = tập, có, drill
write_announcement-asks_if_safe-label-words = điểm danh, hỏi an toàn
write_announcement-asks_if_safe-no-words = không, thôi, no
write_announcement-asks_if_safe-yes-words = có, hỏi, yes

write_announcement-review-send-words = trình, trình đi, trình duyệt đi, gửi, gửi đi, được, được rồi, submit
write_announcement-review-keep-words = lưu, lưu lại, để nháp, lưu thôi, keep, save

write_announcement-conflict-mine-words = của tôi, bản tôi, mine
write_announcement-conflict-theirs-words = đã lưu, bản kia, của người kia, theirs

enter_report-words = nhập hộ phản ánh, nhập phản ánh hộ, nhập hộ, ghi hộ phản ánh, ghi phản ánh giúp dân, dân gọi điện báo, có người gọi báo, người dân báo tại quầy, phản ánh qua điện thoại, enter a report, /nhapho
enter_report-mode-phone-words = điện thoại, gọi điện, gọi, phone
enter_report-mode-counter-words = quầy, tại quầy, đến quầy, trực tiếp, counter
enter_report-mode-paper-words = giấy, đơn giấy, bằng giấy, paper
enter_report-agreed-yes-words = đồng ý, có, có đồng ý, yes
enter_report-agreed-no-words = không đồng ý, từ chối, không, no
enter_report-name-none-words = không nói tên, không cho tên, giấu tên, không biết tên, không nói
enter_report-contact-hide-words = không để lại số, không có số, không cho số, giấu số, không số
enter_report-hears-call-words = gọi điện, gọi, cán bộ gọi, call
enter_report-hears-counter-words = đến hỏi, đến quầy, ra quầy, counter
enter_report-hears-nothing-words = không cần, không cần nghe, nothing
enter_report-photos-none-words = không có ảnh, không ảnh, không có, không, bỏ qua, no photo
enter_report-photos-done-words = đủ rồi, xong, hết ảnh, hết, done
enter_report-place-confirm-yes-words = đúng, đúng rồi, phải, yes
enter_report-place-confirm-no-words = chọn lại, sai, không đúng, no
enter_report-review-send-words = gửi, gửi đi, send
