### Lời người dân đáp sau lời cảnh báo, khi đang gặp nguy.

## Người dân trả lời. Danh sách cách nhau bằng dấu phẩy.

care-yes-words =
    gọi được rồi, gọi được, gọi rồi, đã gọi, đã gọi rồi, gọi đc rồi, gọi đc r, vừa gọi xong, gọi xong rồi, gọi xong, có người nghe máy, nghe máy rồi, đã nghe máy, gọi giúp rồi, gọi hộ rồi,
    gọi công an rồi, gọi công an xã rồi, gọi cứu hỏa rồi, gọi cấp cứu rồi, gọi cứu thương rồi, gọi { EMERGENCY("child") } rồi, gọi { EMERGENCY("rescue") } rồi, gọi { EMERGENCY("police") } rồi, gọi { EMERGENCY("fire") } rồi, gọi { EMERGENCY("ambulance") } rồi, đã gọi công an, đã gọi cứu hỏa, đã gọi cấp cứu,
    họ đang đến, họ đang tới, đang đến rồi, đang tới rồi, người ta đang đến, họ đang trên đường, bảo đang ra, bảo đang đến, bảo đang tới, đang trên đường đến, i called, called already, i got through, got through, they answered, they are coming, on their way
care-free-words = hết tiền, không có tiền, không còn tiền, mất tiền không, có mất tiền, tốn tiền không, no credit, out of credit
care-breathless-words = không thở, ko thở, k thở, không còn thở, chẳng thở, chả thở, không thấy thở, hết thở, ngừng thở, ngưng thở, tắt thở, tím tái, tím ngắt, not breathing, isn't breathing, stopped breathing
# Còn tỉnh mà khó thở: không được ép ngực.
care-short_breath-words = không thở được, không thở nổi, không thở đc, không thở dc, ko thở được, ko thở đc, k thở được, k thở đc, khó thở, can't breathe, cannot breathe
# Ở chỗ phải chạy ngay mà không tự đi được.
care-helpless-words = không chạy được, không đi được, không tự đi, không tự chạy, không đi nổi, không chạy nổi, không đi lại được, chạy không được, chạy không nổi, đi không được, đi không nổi, đi lại khó, khó đi lại, bị liệt, liệt chân, liệt hai chân, liệt giường, liệt nửa người, nằm liệt, nằm một chỗ, xe lăn, chống nạng, can't walk, cannot walk, bedridden, wheelchair
# "Bác không nghĩ quẩn đâu": chữ chối, rồi điều không làm.
care-despair-words = nghĩ quẩn, nghĩ dại, nghĩ bậy, nghĩ linh tinh, làm dại, làm gì dại, làm liều, dại dột, tự tử, tự vẫn, tự sát, tự làm đau, muốn chết, định chết, có ý định ấy, có ý định đó, có ý đó, hurt myself, kill myself, want to die
care-choked-words = bị hóc, hóc xương, hóc hạt, hóc thạch, hóc kẹo, hóc nhãn, hóc vải, hóc đồng xu, mắc nghẹn, bị nghẹn, nghẹn cơm, mắc cổ, mắc họng, dị vật đường thở, nuốt phải hạt, nuốt phải đồng xu, nuốt phải hòn bi, nuốt phải xương, hóc kẹt, nuốt viên bi, nuốt hòn bi, nuốt hạt, nuốt đồng xu, nghẹn kẹo, nghẹn thạch, hóc rồi, kẹt ở cổ, mắc ở cổ, vướng ở cổ
care-bleeding-words = chảy máu, chảy nhiều máu, máu chảy, ra máu, máu ra, mất máu, cầm máu, máu me, máu phun, vết thương hở
care-swallowed-words = uống nhầm, uống phải, nuốt phải, nuốt nhầm, uống thuốc sâu, uống thuốc cỏ, uống thuốc trừ sâu, uống thuốc diệt cỏ, thuốc diệt cỏ, thuốc trừ sâu, thuốc cỏ, thuốc sâu, thuốc chuột, thuốc diệt chuột, bả chuột, ăn phải bả, ngộ độc, trúng độc, móc họng, cho nôn, gây nôn, cho ói, uống xăng, uống dầu hỏa, uống nước tẩy, uống nước rửa, uống nước javen, uống hóa chất, lòng trắng trứng
care-burnt-words = bị bỏng, bỏng nặng, bỏng nước sôi, bỏng lửa, bị phỏng, phỏng nước sôi, dội nước sôi, đổ nước sôi, nước sôi đổ, bôi kem đánh răng, bôi nước mắm, bôi mỡ trăn
care-snakebite-words = rắn cắn, rắn độc, rắn mổ, hút nọc, nặn nọc, hút độc, ga rô, garo, rạch chỗ cắn
care-bite-words = chó cắn, chó dại, chó đớp, mèo cắn, mèo cào, chuột cắn, khỉ cắn, vết cắn, chỗ bị cắn, bệnh dại, bị dại, tiêm dại, phòng dại, vắc xin, vacxin, vaccine, huyết thanh
care-fits-words = co giật, lên cơn giật, giật đùng đùng, người giật, giật cả người, chân tay giật, tay chân giật, giật tay chân, giật liên tục, lên giật, sốt giật, giật do sốt, giật vì sốt, mắt trợn, trợn mắt, trợn ngược, động kinh, sùi bọt mép, nhét thìa, nhét đũa, cắn phải lưỡi
care-fallen-words = bị ngã, té ngã, trượt ngã, ngã trong nhà tắm, ngã nhà tắm, ngã cầu thang, ngã bậc thềm, ngã ngoài sân, ngã trong nhà, ngã từ trên, ngã gãy, trượt chân, không đứng dậy được, không dậy được, không đứng lên được, đứng không được, không gượng dậy được, gãy xương, gãy chân, gãy tay, gãy cổ, đỡ dậy, bế lên, bế lên giường, đỡ lên giường, kéo dậy, khiêng vào, bế vào nhà, bế vào
care-no-words =
    gọi mãi không được, báo bận, vẫn bận, cũng bận, bận suốt, cũng không được, vẫn không được, cũng không nghe, vẫn không nghe, gọi mãi chẳng được, gọi hoài không được, máy báo bận, không gọi được, gọi không được, chưa gọi được, không gọi đc, ko gọi được, ko gọi đc, k gọi đc, gọi ko được, gọi ko đc, không ai nghe, chẳng ai nghe, máy bận, bận máy, không có điện thoại, không có máy, hết pin, mất sóng, không có sóng, sóng yếu, không dám gọi,
    no answer, no one answers, nobody answers, no phone, busy line, line is busy, battery is dead, no signal, can't call, cannot call
# Cuối vế câu có số vừa gọi hay chữ về cuộc gọi thì là gọi không được: "115 báo bận".
care-silent-words = bận, không được, chưa được, chẳng được, ko được, k được, không nghe, ko nghe, k nghe, không trả lời, liên tục, suốt, thuê bao, tút tút
# Đã có người giúp, đã yên, hoặc báo nhầm: hết việc gấp.
care-over-words =
    xe đến rồi, xe đã đến, xe tới rồi, xe đã tới, xe cứu thương đến rồi, xe cứu thương đã đến, xe cứu thương tới rồi, xe cứu thương đã tới, xe cấp cứu đến rồi, xe cấp cứu đã đến, xe cấp cứu tới rồi, xe cấp cứu đã tới, cấp cứu đến rồi, ra viện rồi, được ra viện, xuất viện rồi, đã xuất viện, tỉnh táo rồi, tỉnh táo lại rồi, tỉnh lại rồi, khỏe rồi, khỏe lại rồi, khỏi rồi, hết đau rồi,
    cấp cứu đã đến, cấp cứu tới rồi, cấp cứu đã tới, cứu thương đến rồi, cứu thương đã đến, cứu thương tới rồi, cứu thương đã tới, xe cứu hỏa đến rồi, xe cứu hỏa đã đến, xe cứu hỏa tới rồi, xe cứu hỏa đã tới, xe chữa cháy đến rồi, xe chữa cháy đã đến,
    xe chữa cháy tới rồi, xe chữa cháy đã tới, cứu hỏa đến rồi, cứu hỏa đã đến, cứu hỏa tới rồi, cứu hỏa đã tới, cứu hộ đến rồi, cứu hộ đã đến, cứu hộ tới rồi, cứu hộ đã tới, công an đến rồi, công an đã đến, công an tới rồi,
    công an đã tới, công an xã đến rồi, công an xã đã đến, công an xã tới rồi, công an xã đã tới, bác sĩ đến rồi, bác sĩ đã đến, bác sĩ tới rồi, bác sĩ đã tới, y tế đến rồi, y tế đã đến, y tế tới rồi, y tế đã tới,
    có người đến giúp rồi, có người giúp rồi, đưa đi viện rồi, đưa đi bệnh viện rồi, đưa lên viện rồi, đang ở viện rồi, đến viện rồi, dập được rồi, dập xong rồi, dập tắt rồi, lửa tắt rồi, hết cháy rồi, khóa được van rồi, bắt được rồi,
    tìm thấy rồi, tìm được rồi, tìm thấy cháu rồi, tìm thấy bé rồi, tìm thấy con rồi, tìm thấy ông rồi, tìm thấy bà rồi, tìm thấy cụ rồi, tìm thấy mẹ rồi, tìm thấy bố rồi, thấy cháu rồi, thấy cụ rồi, thấy con rồi, cháu về rồi, con về rồi, cụ về rồi, tự về rồi, cháu về nhà rồi, con về nhà rồi, cụ về nhà rồi,
    thở lại rồi, thở được rồi, đã thở lại, khóc được rồi, khóc rồi, khóc to rồi, ổn rồi, ổn cả rồi, yên rồi, không sao rồi, không sao nữa, không sao nữa rồi, không sao cả, hết nguy hiểm rồi, an toàn rồi, tỉnh rồi, không ai bị thương, không ai làm sao, không ai việc gì, không ai bị sao, không cần nữa, không cần gọi nữa, không cần ai đến nữa,
    không có gì gấp,
    help is here, help arrived, ambulance is here, police are here, fire brigade is here, fire is out, we are safe, i am safe, i am ok, i am fine, we are fine, found him, found her, found them
# Nói lại là không hề có chuyện gì: lời đã kể không thành phản ánh.
care-mistake-words = à không phải, à nhầm, đốt rơm thôi, đốt rác thôi, báo nhầm, gõ nhầm, nhìn nhầm, nhầm thôi, nhầm rồi, thử thôi, không cháy, không có cháy, không phải cháy, ko phải cháy, k phải cháy, kp cháy, ko cháy, không có gì đâu, nói đùa, đùa thôi, đùa tí thôi, false alarm, never mind
# Chỉ khi đứng riêng một vế: "nhầm, không có gì".
care-mistake-alone-words = nhầm, lộn, nhầm máy, nhầm chỗ, đùa, by mistake
# Người bệnh được đưa đi: "xe cấp cứu chở ông đi viện rồi".
care-take-words = đưa, chở, đón, đem, chuyển, khiêng, cáng, bế
care-away-words = đi, lên, vào, tới, đến, qua, ra
care-done-words = rồi, r, xong, òi, rùi, roài
# Sợ kẻ gây chuyện biết mình báo.
care-afraid-words = trả thù, trả đũa, sợ nó biết, sợ họ biết, sợ chúng nó biết, sợ bị biết, sợ ông ấy biết, sợ hắn biết, sợ người ta biết, sợ lộ, lộ ra tôi, lộ tên, nói tên tôi, nói tên em, nói tên mình, biết tôi gọi, biết em gọi, biết mình gọi, biết bà gọi, biết là tôi, biết là em, biết là mình, biết tôi báo, biết em báo, biết mình báo, không dám gọi, ko dám gọi, k dám gọi, chẳng dám gọi, chả dám gọi, không dám báo, ko dám báo, k dám báo, nó biết thì, nó biết là, lỡ nó biết, nhỡ nó biết, có lộ không, có lộ tên, giữ kín, giữ bí mật
# Đứng cạnh lời trên thì chưa hẳn đã gọi được, chưa hẳn đã yên: "xe đến rồi nhưng…".
care-doubt-words = đang gọi, để tôi gọi, để gọi, gọi đây, gọi ngay đây, tôi gọi ngay, đang bấm số, calling now, let me call, không, ko, k, chưa, chẳng, chả, vẫn, vẫn còn, còn cháy, còn lửa, còn khói, còn người, nhưng, mà, lại, sắp, đừng, not, but, still, yet
# Ai còn kêu cứu thì chưa yên, dù có nói "vâng" hay "cảm ơn".
care-more-words =
    cứu tôi, cứu em, cứu con, cứu cháu, cứu mẹ, cứu bố, cứu ba, cứu má, cứu ông, cứu bà, cứu cụ, cứu bác, cứu chú, cứu cô, cứu dì, cứu anh, cứu chị, cứu bé, cứu nó, cứu người, cứu họ, cứu với, cứu lấy, cứu giúp, cứu giùm, cứu nhanh, cứu mau, cứu ngay, cứu gấp, cứu đi,
    giúp với, giúp ông với, giúp bà với, giúp cụ với, giúp bác với, giúp chú với, giúp cô với, giúp cháu với, giúp bé với, giúp con với, giúp em với, giúp mẹ với, giúp bố với, giúp tôi với, giúp ông ấy với, giúp bà ấy với, giúp cô ấy với, giúp cậu ấy với, giúp chị ấy với, giúp anh ấy với,
    save him, save her, save us, save them, help him, help her, help them, rescue us, rescue her, rescue him
# Lời dài hơn ba chữ phải có một trong các chữ này thì mới là lời đáp về cuộc gọi.
# Ai nói đến những điều này thì đã gọi: được hay chưa.
care-line-words = tổng đài, đường dây, chuông, thuê bao, tút, nghe máy, bắt máy, nhấc máy, người nhấc, liên lạc, gọi hai lần, gọi mấy lần, gọi mấy cuộc
# Đứng ngay trước điều đã kể thì điều ấy đã qua: "hết co giật".
care-past-words = hết, ngừng, dứt, ngưng
care-call-words = gọi, nghe máy, bắt máy, nhấc máy, liên lạc, máy, số, họ, call, phone, answer, reach, they
