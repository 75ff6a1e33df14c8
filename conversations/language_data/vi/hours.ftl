### Người dân hỏi giờ làm việc: ngày nào, lúc nào, có mở cửa không.

hours-now-words = giờ này, bây giờ, bi giờ, lúc này, hiện giờ, ngay giờ
hours-today-words = hôm nay, bữa nay, sáng nay, trưa nay, chiều nay, tối nay, đêm nay, nay
hours-tomorrow-words = ngày mai, bữa mai, sớm mai, mai
hours-later-words = ngày kia, ngày mốt, bữa mốt, mốt
hours-next-week-words = tuần sau, tuần tới
hours-weekend-words = cuối tuần, thứ bảy chủ nhật
hours-morning-words = buổi sáng, sáng sớm, sáng
hours-noon-words = giữa trưa, buổi trưa, trưa
hours-afternoon-words = cuối chiều, buổi chiều, chiều
hours-night-words = tối nay, đêm nay, buổi tối, ban đêm, ban tối, đêm hôm, tối, đêm, khuya
# Ngày lễ nói chung, rồi Tết.
hours-holiday-words = nghỉ lễ, ngày lễ, dịp lễ, lễ tết, lễ, ngày nghỉ
hours-new-year-words = tết nguyên đán, tết âm lịch, tết ta, tết
# Hỏi mấy giờ; hỏi có làm việc không; hỏi có người không; hỏi có nghỉ không; hỏi giờ nghỉ trưa.
hours-when-words = mấy giờ, giờ nào, lúc nào, bao giờ
hours-open-words = làm việc, có làm, còn làm, vẫn làm, làm không, làm chưa, được làm, mở cửa, có mở, còn mở, mở không, mở chưa, mở lại, mở tới, mở đến, mở, làm tới, làm đến, bắt đầu làm, tiếp dân, có tiếp, tiếp không, nhận hồ sơ, hết giờ làm
hours-present-words = có ai, còn ai, có người, còn người, ai trực, trực không, có trực, kịp không, còn kịp, có kịp, lên được, ra được, đến được, qua được, tới được, đi được, gặp được
hours-closed-words = có nghỉ, nghỉ không, nghỉ à, nghỉ hả, nghỉ chưa, nghỉ, đóng cửa, hết giờ, tan làm
hours-lunch-words = nghỉ trưa, giờ nghỉ trưa
hours-question-words = không, chưa, à, hả, hở, nhỉ
# Chữ đứng cạnh mà không gọi tên việc nào khác.
hours-beside-words =
    xã, xã mình, ủy ban, ub, ubnd, nhân dân, một cửa, bộ phận, trung tâm, phục vụ, hành chính, hành chính công, công, trụ sở, văn phòng, cơ quan, cán bộ, nhân viên, cô, chú, ai, người, ở, đó, đấy, đây, trên, ngoài, lên, ra, đến, tới, qua, sang, đi, gặp, nộp, giấy, giấy tờ, hồ sơ, nhận, lấy, làm, trực, buổi, còn, có, được, kịp, không, chưa, thì, vậy, thế, rồi, mà, để, hay, vào, lúc, từ, tầm, khoảng, độ, cỡ, tuần, này, sau, ngày, hôm, mấy, nào, bao, lại, trở lại, cửa, mở, hỏi, cả, vẫn, mới, hết, giờ, thường, tan, ca, nhỉ, hả, à, ạ, ơi, em, anh, chị, bác, bà, ông, cháu, con, mình, tôi, ad, admin, nhé, nha, dạ, vâng, cho, xin, vì, bận, nghỉ, mùng, mồng, tháng, đầu tuần, sớm, muộn, trước, ta, việc, theo, thủ tục, đang, sẽ, ủa
# Tên của thẻ nói giờ làm việc.
hours-card-words = giờ làm việc của xã
