### Lời ở bên người đang gặp nguy, sau khi đã nói phải làm gì và gọi số nào.
### "care-<loại>" nhắc lại việc chính phải làm; $number là số đang cần gọi, chỉ có chữ số.

care-ask = { $You } đã gọi được chưa ạ?
care-yes = Gọi được rồi
care-no = Chưa gọi được
care-over = Không có gì gấp

care-reached = Tốt rồi ạ, { $you } làm theo lời người nghe máy và ở bên nhau nhé.
care-reached-gentle = Tốt rồi ạ, { $you } cứ nói hết với người nghe máy. Em vẫn ở đây, lúc nào cần { $you } cứ nhắn em nhé.
care-next = { $You } gọi ngay { PHONE($number) }, máy bận thì gọi lại vài lần. Không có điện thoại thì { $you } nhờ người gần nhất gọi hộ, em vẫn ở đây ạ.
care-next-office = { $You } gọi ngay { $office } { PHONE($number) }, máy bận thì gọi lại vài lần. Không có điện thoại thì { $you } nhờ người gần nhất gọi hộ, em vẫn ở đây ạ.
# Mọi số cấp cứu đều đã gọi mà không được.
care-next-alone = { $You } gọi ngay { $office } { PHONE($number) }. Trong lúc chờ, { $you } gọi to, nháy đèn nhờ hàng xóm sang giúp, hay nhờ máy người gần nhất ạ.
care-next-again = { $You } gọi lại { PHONE($number) } liên tục, nhờ thêm người cùng gọi. Gọi to, nháy đèn nhờ hàng xóm, ai đi được thì đi gọi người giúp ạ.
care-unheard = Em là máy nên chưa báo được cho ai: { $you } gọi được, đọc tên và chỗ ở thì đội cứu mới biết ạ.
care-still = Việc gấp lúc nãy chưa yên thì { $you } gọi { PHONE($number) } nhé, em vẫn ở đây ạ.
care-quiet = Vâng ạ. Em vẫn ở đây, lúc nào cần { $you } cứ nhắn em nhé.
care-helpless = { $You } báo ngay { PHONE($number) }: nhà nào, ai không tự đi được. Lối còn an toàn thì nhờ người khỏe khiêng ra chỗ an toàn; không thì đừng vào một mình, chờ đội cứu đến ạ.
care-helpless-then = Chưa có người đến thì { $you } đưa người ấy lên chỗ cao nhất, kê can nhựa, xốp cho nổi. Gọi { PHONE($number) } thì nhắc là có người không tự đi được ạ.
care-denied = Dạ, em nghe { $you } rồi, em mừng lắm ạ. Lúc nào nặng lòng, { $you } cứ nhắn em hoặc gọi người thân, gọi { PHONE($number) } cũng được, em vẫn ở đây.
care-free = { $You } cứ gọi { PHONE($number) } ngay, số này không mất tiền, máy hết tiền vẫn gọi được. Chưa được thì { $you } nhờ người gần nhất gọi hộ nhé.
care-thanks = Dạ, không có gì ạ. Nếu chưa gọi được thì { $you } gọi { PHONE($number) } nhé, em vẫn ở đây với { $you }.
care-afraid = Em hiểu { $you } sợ; { $you } gọi { PHONE($number) } hoặc Công an { $commune } { PHONE($police) }, xin họ giữ kín tên mình nhé. Chưa tiện thì { $you } nhờ người thân gọi hộ, em ở đây ạ.
care-human = { $You } gọi { PHONE($number) } nhé. Người trực của { $commune } thì { $you } gọi { PHONE($police) } ạ.
care-supplies = Thuyền, xe đón, chỗ tránh là trực ban { $commune } lo: { $you } gọi { PHONE($police) }, nói có mấy người, ai không tự đi được. Nguy đến người thì gọi { PHONE($number) } ạ.
care-mistaken = Dạ, em hiểu nhầm, em xin lỗi { $you }. { $You } cần gì cứ nhắn em nhé.
care-ended = Dạ, thế là em yên lòng rồi ạ.
care-all_over = Dạ, em mừng quá. Chỗ { $you } đã hết nguy hiểm cả chưa ạ?
care-all_safe = Hết nguy hiểm rồi
care-ended-drowning = Dạ, thế là em mừng rồi ạ. { $You } lau khô, giữ ấm, cho nằm nghiêng và vẫn đưa đi viện xem ngay, vì mấy giờ sau còn có thể khó thở.
care-may_report = Xong việc gấp, muốn báo lại cho { $commune } thì { $you } bấm nút dưới đây ạ.
care-may_resume = Xong việc gấp, { $you } bấm nút dưới đây để làm tiếp việc lúc nãy ạ.
care-ended-gentle = Dạ, em mừng là { $you } đã nhắn lại. Lúc nào cần, { $you } cứ nhắn em, em ở đây ạ.

care-follow_up = Em hỏi thăm { $you }: đã có người đến giúp chưa ạ?
care-follow_up-self_harm = Em hỏi thăm { $you }: lúc này đã có ai ở bên { $you } chưa ạ?
care-follow_up-lost = Em hỏi thăm { $you }: đã tìm thấy chưa ạ?
care-help_came = Có người giúp rồi
care-found = Tìm thấy rồi
care-not_yet = Chưa

## Việc chính phải làm

care-fire = { $You } ở ngoài, đừng quay vào lấy đồ. Có ai còn kẹt và kẹt ở đâu, { $you } nói cho người nghe máy { PHONE($number) } nhé.
care-accident = { $You } đừng di chuyển người bị nặng, lấy vải sạch ép chặt chỗ chảy máu. Người nghe máy { PHONE($number) } chỉ từng bước, { $you } kể rõ cho họ nhé.
care-crime = { $You } ở chỗ có người hoặc khóa cửa lại, đừng đối đầu. { $You } gọi { PHONE($number) } kể điều này nhé, em ở đây với { $you }.
care-violence = { $You } ra chỗ có người hoặc khóa cửa phòng lại, giữ điện thoại bên mình. { $You } gọi { PHONE($number) }, nói nhỏ cũng được, em ở đây với { $you }.
care-drowning = { $You } quăng phao, can nhựa, dây hoặc sào cho họ bám, đừng nhảy xuống nếu không biết cứu. { $You } gọi { PHONE($number) } và nói rõ chỗ nhé.
care-gas = { $You } ở ngoài, đừng bật tắt điện, đừng châm lửa. Điều này { $you } nói cho người nghe máy { PHONE($number) } nhé.
care-child = { $You } ở bên cháu, đưa cháu đến chỗ an toàn. Điều này { $you } kể cho người nghe máy { PHONE($number) } nhé, em ở đây ạ.
care-lost_child = { $You } nhờ người quanh đó tìm cùng, để một người đứng chờ ở chỗ thấy cháu lần cuối. Quần áo, tuổi, chỗ lạc { $you } kể cho { PHONE($number) } nhé.
care-lost_elder = { $You } nhờ hàng xóm tìm cùng: ao, chợ, bến xe, chỗ cụ hay đến. Quần áo, tuổi, chỗ thấy lần cuối { $you } kể cho { PHONE($number) } nhé.
care-self_harm = Em ở đây với { $you }, { $you } không phải chịu một mình đâu. { $You } gọi { PHONE($number) }, hoặc gọi một người thân đến ngồi cùng ngay nhé.
care-medical = { $You } để người bệnh nằm yên, thoáng, đừng cho ăn uống gì. Người nghe máy { PHONE($number) } chỉ từng bước, { $you } kể rõ cho họ nhé.
care-disaster = { $You } ở chỗ cao, chắc chắn, đừng lội qua nước chảy xiết. { $You } gọi { PHONE($number) }, nói có mấy người và đang ở đâu nhé.
care-unknown = { $You } gọi { PHONE($number) } và nói rõ chỗ nhé. Có việc gì, { $you } nhắn em một câu để em chỉ phải làm gì ngay ạ.
care-power_line = { $You } đừng chạm vào dây hay vào người bị giật khi chưa ngắt điện, cầu dao ở gần thì ngắt ngay. { $You } gọi { PHONE($number) } và kể rõ chỗ nhé.

## Người dân trả lời. Danh sách cách nhau bằng dấu phẩy.

care-breathless = Nếu không thở: { $you } đặt nằm ngửa trên nền cứng, ép mạnh và nhanh vào giữa ngực, đừng dừng. Một người khác gọi { PHONE($number) } và mở loa, họ chỉ từng nhịp ạ.
# Sơ cứu theo điều người ta kể hay hỏi thêm: "móc họng cho nôn ra nhé".
care-choked = Còn ho, còn khóc được thì để tự ho. Không thì { $you } gọi { PHONE($number) }, vỗ mạnh 5 cái giữa hai bả vai, người cúi về trước; trẻ nhỏ thì đặt úp trên tay, đầu thấp ạ.
care-bleeding = { $You } lấy vải sạch ép thật chặt lên chỗ chảy máu, ép liền tay, đừng nhấc ra xem; để nằm yên và gọi { PHONE($number) }. Có vật cắm vào thì đừng rút ra ạ.
care-swallowed = { $You } đừng móc họng cho nôn, đừng cho ăn uống gì khi người nghe máy { PHONE($number) } chưa bảo. Giữ lại chai, gói hay thứ đã nuốt để đưa bác sĩ xem ạ.
care-burnt = { $You } xả nước sạch mát lên chỗ bỏng 15 đến 20 phút, rồi phủ vải sạch và kể cho { PHONE($number) }. Đừng bôi kem đánh răng, nước mắm hay chườm đá ạ.
# Có thuốc, có nên cho uống không.
care-medicine = { $You } đừng cho uống thuốc gì khi thầy thuốc chưa bảo, kể cả aspirin, thuốc tim, huyết áp hay hạ sốt. { $You } gọi { PHONE($number) } hỏi trước ạ.
# Người bệnh ở chỗ nước lên, có khói: phải đưa ra trước.
care-body-flee = { $You } đưa người bệnh lên chỗ cao, chỗ thoáng trước, hai người khiêng bằng chăn, giữ ấm, đừng cho ăn uống. Ra được rồi để nằm yên, nói { PHONE($number) } có người ốm ạ.
care-snakebite = { $You } để người bị cắn nằm yên, chỗ cắn thấp hơn tim, tháo nhẫn, vòng; gọi { PHONE($number) } để đi viện ngay. Đừng rạch, đừng hút, đừng buộc chặt ạ.
care-bite = { $You } rửa ngay vết cắn bằng xà phòng dưới vòi nước 15 phút, máu ra nhiều thì ép vải sạch và gọi { PHONE($number) }. Hôm nay { $you } đến Trạm Y tế { PHONE($health) } hỏi tiêm phòng dại ạ.
# Bị cắn rồi mà ốm.
care-bite_ill = Đã bị cắn mà sốt, sưng hay đau là phải đi bệnh viện ngay hôm nay, nói rõ con vật nào cắn, hôm nào. Lả đi thì gọi { PHONE($number) }, hỏi đường thì Trạm Y tế { PHONE($health) } ạ.
care-fits = { $You } đặt nằm nghiêng, kê vải mềm dưới đầu, dọn vật cứng quanh đó và kể cho { PHONE($number) }. Đừng giữ chặt tay chân, đừng nhét gì vào miệng ạ.
care-fallen = Người ngã cứ nằm yên, đừng cố đứng; { $you } đừng kéo, đừng bế, đắp cho ấm và gọi { PHONE($number) }. Ở một mình thì gọi to hoặc nhắn hàng xóm sang ngồi cùng ạ.

## Việc làm tiếp, khi việc chính đã nói rồi

care-self_harm-then = Em vẫn nghe { $you } đây ạ. { $You } kể với một người mình tin ngay lúc này, nhờ họ ngồi cùng; để xa những thứ có thể làm đau mình, và gọi { PHONE($number) } bất cứ lúc nào nhé.
care-choked-then = Vẫn nghẹt mà còn tỉnh: vỗ lưng 5 cái rồi ấn bụng 5 cái, làm luân phiên; trẻ dưới 1 tuổi thì ấn ngực, đừng ấn bụng. Lả đi thì ép giữa ngực, mở loa nghe { PHONE($number) } ạ.
care-bleeding-then = Máu thấm ra thì { $you } đặt thêm vải lên trên và ép tiếp, đừng gỡ lớp cũ; giữ ấm, đừng cho ăn uống. Người tái, lạnh hay lả đi thì báo ngay { PHONE($number) } ạ.
care-swallowed-then = { $You } để nằm nghiêng, xem còn thở đều không, đừng để một mình. Lơ mơ, khó thở hay co giật thì báo ngay { PHONE($number) } ạ.
care-burnt-then = { $You } tháo nhẫn, vòng gần chỗ bỏng, đừng chọc bọng nước, đừng bóc quần áo đã dính. Bỏng rộng, bỏng mặt hay trẻ nhỏ bị bỏng thì đi viện ngay, { $you } hỏi { PHONE($number) } ạ.
care-snakebite-then = { $You } giữ yên tay chân bị cắn, khiêng đi chứ đừng để tự đi, nhớ giờ bị cắn, đừng bắt rắn. Khó thở, sụp mí hay chảy máu thì báo ngay { PHONE($number) } ạ.
care-bite-then = { $You } đi tiêm phòng dại sớm: Trạm Y tế { PHONE($health) } chỉ chỗ có thuốc, giờ gọi { $hours }, ngoài giờ thì đến bệnh viện. Đừng nặn, đừng đắp lá; nhớ con vật ấy của ai ạ.
care-fits-then = Hết giật thì vẫn để nằm nghiêng; chưa tỉnh hẳn thì đừng cho ăn uống, thuốc cũng chưa. Thuốc hạ sốt { $you } hỏi { PHONE($number) } hoặc Trạm Y tế { PHONE($health) }; giật lại thì gọi { PHONE($number) } ngay ạ.
care-fallen-then = { $You } hỏi đau ở đâu, tay chân có tê hay yếu không, rồi kể cho { PHONE($number) }. Đau cổ, đau lưng hay lơ mơ thì để nằm yên chờ xe, đừng cho ăn uống ạ.
care-breathless-then = { $You } ép tiếp giữa ngực, mỗi giây khoảng hai cái, mệt thì đổi người. Thở lại được thì đặt nằm nghiêng, vẫn mở loa nghe { PHONE($number) } ạ.
care-medical-then = { $You } nới quần áo, giữ ấm; còn thở mà gọi không thưa thì đặt nằm nghiêng. Thuốc gì cũng hỏi { PHONE($number) } hoặc Trạm Y tế { PHONE($health) } trước khi cho uống ạ.
care-accident-then = { $You } giữ ấm, nói chuyện để người bị nạn tỉnh, đừng cho ăn uống, đừng kéo mũ bảo hiểm ra. Gọi không thưa hay khó thở thì báo ngay { PHONE($number) } ạ.
care-fire-then = Có khói thì cúi thấp, che mũi bằng khăn ướt. Kẹt trong phòng thì đóng cửa, chèn vải vào khe, ra cửa sổ vẫy gọi và nói cho { PHONE($number) } mình ở đâu ạ.
care-gas-then = { $You } đứng chỗ thoáng, ngăn người khác vào. Ai đau đầu, buồn nôn hay lả đi thì đưa ra chỗ thoáng và kể cho { PHONE($number) } ạ.
care-drowning-then = Lên bờ rồi: không thở thì ép mạnh giữa ngực, còn thở thì đặt nằm nghiêng, lau khô, giữ ấm. Đừng dốc ngược cho nước ra; kể cho { PHONE($number) } người đó thế nào ạ.
care-disaster-then = { $You } mang nước uống, thuốc, đèn lên chỗ cao; tay khô, đứng chỗ khô mới được ngắt cầu dao. Có trẻ nhỏ, người già, người ốm thì nói cho { PHONE($number) } biết ạ.
care-power_line-then = { $You } giữ mọi người tránh xa, nhất là chỗ có nước, cho tới khi điện lực báo đã cắt. Đã cắt điện mà người bị giật không thở thì ép giữa ngực, gọi { PHONE($number) } ạ.
care-more = Điều này { $you } kể cho người nghe máy { PHONE($number) }, họ chỉ từng bước. Em vẫn ở đây với { $you } ạ.
care-stay = Em vẫn ở đây ạ. Chưa ai đến thì { $you } gọi lại { PHONE($number) }, nói rõ chỗ, và gọi to nhờ hàng xóm sang ngay nhé.
care-more-body = Việc này em không rõ bằng thầy thuốc: { $you } hỏi { PHONE($number) }, hoặc Trạm Y tế { PHONE($health) }. Em vẫn ở đây với { $you } ạ.

## Học trò bị bắt nạt, muốn tâm sự

alert-confiding = Cảm ơn { $you } đã nói ra; em không kể cho ai, thầy cô, bố mẹ chỉ biết khi { $you } nói. { $You } gọi { PHONE($number) }, miễn phí, ngày đêm có người nghe và giữ kín ạ.
care-confiding = Em vẫn nghe { $you } đây, chuyện này không phải tại { $you }. { $You } kể cho một người lớn mình tin: bố mẹ, cô tư vấn ở trường; { PHONE($number) } ngày đêm đều nghe ạ.
care-confiding-then = { $You } giữ lại tin nhắn, ảnh chúng gửi, đừng đáp lại; đi cùng bạn mình tin. Nhờ cô tư vấn hay thầy cô chủ nhiệm, hoặc { PHONE($number) } nói với trường giúp ạ.
care-confiding-danger = Ai đánh hay dọa { $you } ngay lúc này thì gọi { PHONE($police) }. Muốn nói chuyện thì { PHONE($number) } ngày đêm có người nghe, em vẫn ở đây ạ.
