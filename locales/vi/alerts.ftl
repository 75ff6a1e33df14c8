### Việc không chờ được, và việc không phải là phản ánh.
### "alert-<loại>" là câu nói với người dân; số theo luật là EMERGENCY("fire").
### $hotline là số trong gói dữ liệu của xã (điện lực…); "-no_hotline" nói khi xã chưa ghi số ấy.

## Lời nói với người dân

alert-fire = { $You } ra ngoài ngay và gọi { EMERGENCY("fire") }, có người bị thương thì gọi { EMERGENCY("ambulance") }. Báo cho mọi người quanh đó, đừng quay lại lấy đồ ạ.
alert-accident = { $You } gọi ngay { EMERGENCY("ambulance") } để cấp cứu, { EMERGENCY("police") } để báo công an; chưa được thì gọi Trạm Y tế { PHONE($health) }. Đừng di chuyển người bị nặng nếu chỗ đó không nguy hiểm ạ.
alert-crime = { $You } tìm chỗ an toàn và gọi ngay { EMERGENCY("police") }, có người bị thương thì gọi { EMERGENCY("ambulance") }. Đừng tự mình đối đầu ạ.
alert-drowning = { $You } hô to nhờ người giúp, gọi ngay { EMERGENCY("fire") } và { EMERGENCY("ambulance") }. Quăng phao, dây hoặc sào; đừng nhảy xuống nếu không biết cứu đuối ạ.
alert-gas = { $You } ra ngoài ngay rồi gọi { EMERGENCY("fire") }, có người mệt thì gọi { EMERGENCY("ambulance") }. Đừng bật tắt điện, đừng châm lửa; mở cửa, khóa van nếu làm được ạ.
alert-child = { $You } gọi ngay { EMERGENCY("child") } để bảo vệ trẻ em. Cháu đang gặp nguy hiểm hoặc bị lạc thì gọi thêm { EMERGENCY("police") }, và { $you } ở bên cháu nhé.
alert-violence = { $You } ra chỗ có người và gọi ngay { EMERGENCY("police") }, có trẻ em thì gọi thêm { EMERGENCY("child") }. Em lo cho { $you } lắm; sợ người khác đọc được thì { $you } xóa tin này đi nhé.
# Đã vớt lên, đã đưa ra mà không thở.
alert-breathless = { $You } gọi ngay { EMERGENCY("ambulance") }, chưa được thì Trạm Y tế { PHONE($health) }. Không thở thì đặt nằm ngửa trên nền cứng, ép mạnh và nhanh vào giữa ngực, làm liền tay tới khi có người đến ạ.
alert-lost_child = { $You } gọi ngay { EMERGENCY("police") } hoặc Công an { $commune } { PHONE($phone) }, báo tên, tuổi, quần áo, nơi thấy cháu lần cuối. Nhờ người tìm ngay ao, mương, giếng gần đó; gọi thêm { EMERGENCY("child") } cũng được ạ.
alert-lost_elder = { $You } gọi ngay { EMERGENCY("police") } hoặc Công an { $commune } { PHONE($phone) }, báo tên, tuổi, quần áo và nơi thấy lần cuối. Càng sớm càng dễ tìm ạ.
alert-self_harm = { $You } gọi ngay { EMERGENCY("ambulance") }, còn đi học thì { EMERGENCY("child") } ngày đêm nghe; ở chỗ cao hay gần nước thì { EMERGENCY("fire") }. Em lo lắm, { $you } gọi người thân đến ngồi cùng ngay nhé.
alert-medical = { $You } gọi ngay { EMERGENCY("ambulance") }, nói rõ chỗ và người bệnh thế nào; chưa được thì gọi Trạm Y tế { PHONE($health) }. Ở bên người bệnh cho tới khi xe đến ạ.
# Khi lời nói chưa rõ có ai đang gặp nguy hay không.
alert-ask = Có ai đang gặp nguy hiểm không ạ? Có thì { $you } gọi ngay { EMERGENCY("ambulance") } (cấp cứu), { EMERGENCY("police") } (công an) hoặc { EMERGENCY("fire") } (cứu hỏa, cứu nạn) nhé.
alert-ask-yes = Có
alert-ask-no = Không
alert-ask-safe = Dạ, thế là em yên lòng rồi ạ.
# Dưới câu trả lời một tin có phải của xã không.
alert-if-real = Còn nếu chỗ { $you } đang nguy hiểm thật: { $what }
alert-disaster = { $You } lên chỗ cao, chắc chắn và gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }, có người bị thương gọi { EMERGENCY("ambulance") }; chưa được thì gọi trực ban { $commune } { PHONE($police) }. Giữ điện thoại còn pin để cứu hộ tìm được ạ.
alert-power_line = { $You } tránh xa dây điện và gọi ngay { EMERGENCY("fire") }, có người bị giật gọi { EMERGENCY("ambulance") }, cắt điện gọi { PHONE($hotline) }. Chưa cắt điện thì đừng chạm vào người bị giật ạ.
alert-power_line-no_hotline = { $You } tránh xa dây điện và gọi ngay { EMERGENCY("fire") }, có người bị giật gọi { EMERGENCY("ambulance") }, nhờ { $commune } báo cắt điện gọi { PHONE($phone) }. Chưa cắt điện thì đừng chạm vào người bị giật ạ.

alert-complaint = Khiếu nại thì { $you } gửi đơn, hoặc đến trình bày ở nơi đã ra quyết định. Nộp ở đâu, bao lâu được trả lời, { $you } gọi { PHONE($phone) } hỏi nơi tiếp công dân ạ.
alert-denunciation = Tố cáo thì { $you } gửi đơn hoặc đến nơi tiếp công dân, hỏi qua { PHONE($phone) }; việc phạm pháp thì báo Công an { PHONE($police) }. Tên { $you } được giữ kín theo luật, em không lưu lời này ạ.
alert-denunciation-more = Lời này em cũng không lưu, không chuyển cho ai ạ. { $You } kể ở nơi tiếp công dân, hỏi qua { PHONE($phone) }; cần việc khác thì bấm nút dưới đây nhé.
alert-power_out = { $You } gọi điện lực { PHONE($hotline) }, ngày đêm đều gọi được. Có mã khách hàng trên hóa đơn thì { $you } đọc cho họ, tra nhanh hơn ạ.
alert-power_out-no_hotline = { $You } gọi số của điện lực ghi trên hóa đơn tiền điện, đọc cho họ mã khách hàng ở đó. Không có hóa đơn thì { $you } gọi { $commune } { PHONE($phone) } hỏi số ạ.
alert-water_out = { $You } gọi nơi cấp nước { PHONE($hotline) } hỏi bao giờ có nước lại. Có mã khách hàng trên hóa đơn thì { $you } đọc cho họ, tra nhanh hơn ạ.
alert-water_out-no_hotline = { $You } gọi { PHONE($phone) } hỏi bao giờ có nước lại. Ở đó cán bộ biết số của nơi cấp nước ạ.
alert-bite = Ai bị cắn, bị cào thì rửa ngay vết thương bằng xà phòng dưới vòi nước 15 phút, rồi đến Trạm Y tế { PHONE($health) } trong hôm nay để hỏi tiêm phòng dại. Chảy máu nhiều thì gọi { EMERGENCY("ambulance") } ạ.
# Có người ốm, người đau, chưa rõ có gấp hay không.
alert-illness = { $You } gọi Trạm Y tế { PHONE($health) } hỏi hoặc đưa người ốm đến, giờ gọi { $hours }. Sốt cao không hạ, khó thở, co giật, lả đi hay ngoài giờ thì gọi ngay { EMERGENCY("ambulance") } ạ.
# Gọi một số cấp cứu không được mà chưa kể là việc gì.
alert-unknown = { $You } gọi ngay { EMERGENCY("rescue") }, ngày đêm có người trực. Có việc gì đấy ạ, { $you } nhắn em một câu: ốm, tai nạn, cháy, nước dâng?
alert-elsewhere = Việc này nơi khác giải quyết, không phải { $commune }. { $You } gọi { PHONE($hotline) }, hoặc gọi { $commune } { PHONE($phone) } để được chỉ đúng nơi ạ.
alert-elsewhere-no_hotline = Việc này nơi khác giải quyết, không phải { $commune }. { $You } gọi { $commune } { PHONE($phone) } để được chỉ đúng nơi ạ.
