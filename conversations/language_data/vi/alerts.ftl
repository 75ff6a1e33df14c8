### Lời nói về việc không chờ được, và về việc không phải là phản ánh; câu Cầu Nối đáp ở locales/.
### Các danh sách từ cách nhau bằng dấu phẩy; chữ không dấu, gõ sai, Telex sót đều được nhận ra.
###   ao|bể_bơi   một trong các từ ấy, "_" nối những từ đi liền
###   …           nhiều nhất bốn từ bất kỳ ở giữa ("……" là tám)
###   cháy!       chỉ khi người viết gõ đủ dấu
###   @water      một từ của nhóm "alert-any-water-words", ở cuối tệp
###
###   alert-<loại>-words         nói vậy là đủ
###   alert-<loại>-alone-words   chỉ tính khi cả câu chỉ có vậy
###   alert-<loại>-maybe-words   chỉ tính khi có thêm lời kêu cứu (alert-now-words)
###   alert-<loại>-unless-words  cách nói lấy mất nghĩa của những từ nằm trong nó
###   alert-calm-words           chuyện đã qua, lo xa, giấy tờ, phim ảnh: không phải đang xảy ra

## Cháy

alert-fire-words =
    on fire, fire fire, a fire, house fire, help fire,
    cháy!, cháy nhà|bếp|xưởng|kho|chợ|rừng|đồi|tiệm|quán|bãi|lán|trọ|tầng|chung|căn|ngôi|mái, cháy to|lớn|dữ|rụi|lan!|bùng|ngùn|rực|khủng,
    @house cháy, @house … cháy rồi|to|lớn|dữ, @house … đang|bị cháy, trường học đang|bị cháy, nhà @people … đang|bị cháy, xe|ô … cháy … lửa|khói, nhà @people cháy, nhà @people hàng_xóm|bên|trên|dưới cháy, nhà hàng_xóm|bên_cạnh|đối_diện cháy, nhà @people … cháy rồi|to|lớn,
    bùng|bốc|phát|gây cháy, đám|vụ cháy lớn|to|ở, đám cháy, cháy cháy cháy, cháy ở|tại, cháy rồi, bị cháy, phòng … đang cháy, đang cháy @house|dãy|khu|tầng|phòng|lớp|cửa_hàng, phòng @people cháy, đốt … cháy lan, cháy chăn|màn|rèm|đệm|ga, chập điện cháy,
    cháy … khói!, khói … cháy, cháy … lửa, lửa cháy, lửa … lan|liếm|táp|ngùn|rực|phừng|thiêu, thiêu rụi, cháy … lan vào|sang|lên, lửa … bùng|bốc|cháy|lan|lên_tới|lên_trần|lên_mái, lửa to|lớn|rất|ngùn, bốc lửa, ngọn|dập|biển|có lửa!,
    khói … có lửa, khói và|lẫn lửa, khói lửa, lửa và khói, trong nhà … khói|lửa, nhà … có lửa, khói đen nghi|kịt|mù|bốc|cuộn|ngút, khói bốc|đen|cuồn … nhà|tầng|kho|xưởng|mái, cột khói, ngùn ngụt, gọi { EMERGENCY("fire") }, cháy phòng_trọ|phòng_khách|xưởng|biến_áp, @house|phòng|căn|dãy|gian … bốc khói, thấy … lửa!, thấy lửa,
    phát|lên lửa, lửa … chưa dập, lửa trong|ở|trên|từ nhà|kho|bếp|xưởng|mái|tầng|chợ|rừng|xe, cây xăng … cháy, có cháy ở|lớn|to|tại, hỏa hoạn, phát hỏa, cháy ga|xăng|dầu, xe … xăng|bồn … cháy, bén lửa, lửa bén, lửa … vào rèm|mái|vách|chăn|nhà|xe, cháy hết rồi|cả|sạch|nhà|đồ, cháy sạch|trụi, bà hỏa ghé, gọi|xe|cần|báo cứu|chữa hỏa|cháy, xe cứu hỏa, xe chữa cháy, chữa cháy giúp|với|hộ|đi, cháy nổ rồi, nổ … cháy!, tiếng nổ lớn|to, nổ lớn ở|tại|trong, vụ nổ lớn|ở,
    khói nghi|nghi_ngút|cuồn_cuộn … lửa|nhà|mái|cửa, @house … khói nghi_ngút|cuồn_cuộn, lửa … phun|phụt|tuôn,
    cứu hỏa đến|đi|với|ơi|nhanh|ngay, gọi … cứu hỏa, cháy … cứu với, cứu với … cháy,
    dập … không|chẳng|hông|hổng được|nổi|kịp|xuể|hết, không … dập được|nổi|kịp, không ai … dập, chưa ai … dập,
    cháy … kéo|lan|bén|táp|sang nhà|mái|tủ|gác|vườn|kho|rừng|hàng_xóm|bên,
    cháy phòng|ki_ốt|gác|lầu|chuồng|gara|lớp_học|siêu_thị|nhà_máy|tủ_điện|cột_điện|trạm_điện|bảng_điện|phân_xưởng, khói đen … trời|xóm|làng|khu,
    bắt|phụt|phừng|phát|bùng lửa, lửa vẫn|còn|đang to|lớn|mạnh|cao, ắc_quy|pin|sạc|bình … nổ … cháy,
    @house|phòng|gác|quán_net|cửa_hàng … cháy rồi|to|lớn|dữ, lửa … nóc|trần|giường|tủ|gác, lửa … bên|hàng_xóm,
    người|cháu|bé|đứa|kẹt … trong đám_cháy|biển_lửa, đang cháy người|nhà|xe|lan|sang, khói … nghẹt|ngạt … nhà|phòng,
    cháy máy|trạm biến_áp,
    cháy quầy|sạp|gian|tiệm|cửa_hàng|cửa_tiệm|xưởng|dãy|tòa|hàng_quán|kiot|phòng_thờ|bàn_thờ|giường|sô_pha|đống|hầm, nổ lò|nồi hơi,
    nổ lò_hơi|nồi_hơi|bồn|kho|xưởng|máy_nén|bình_xăng, khói … tòa_nhà|chung_cư|cầu_thang|hành_lang|tầng_hầm|thang_bộ,
    bốc cháy … cạnh|gần|ở|trong|giữa|ngoài|ngay|dữ|trên, lửa! đỏ|rực|sáng, lửa cao|mạnh|dữ|bùng|đỏ, dầu|xăng|cồn|gas … bắt lửa,
    hơi|khói … ngạt … người|trẻ|bé|nhà, cứu_hỏa|chữa_cháy ơi, gọi|kêu|báo lính|đội cứu_hỏa|chữa_cháy, cháy rồi … kẹt|người|cứu|trong,
    cháy … người|trẻ|cháu|bé … kẹt|trong|mắc, thoát … đám cháy, cháy … chưa|không thoát|ra|dập, cháy … không ai|xe,
    nhà|kho|xưởng|quán|tầng|phòng|xe … bốc khói nghi_ngút|mù|đen, nhà văn_hóa|thờ|xe|kho|máy|hàng|nghỉ … bốc|cháy khói|lửa|to|rồi,
    tầng_hầm|chung_cư|tòa_nhà|phòng|hành_lang|cầu_thang … khói mù|đen|đặc|dày, chuông báo cháy kêu … chạy|khói,
    khói tràn|đặc|dày_đặc vào|phòng|nhà|hành_lang,
    cháy lan lên|vào|sang|ra|qua|tới|đến|rộng|nhanh|khắp, bắt|bén lửa rồi, khói … với|lẫn|kèm|cùng lửa, @house bắt|bén lửa
alert-fire-maybe-words = cháy, lửa, khói đen, bốc khói, khói
alert-fire-alone-words = cháy, cháy cháy, cháy rồi, bị cháy, cháy quá
alert-fire-unless-words =
    đun|đốt|nấu nhựa|nilon|ni_lông|cao_su|rơm|rạ|rác …… khói đen|mù|khét,
    lúa|ruộng|đồng|cánh_đồng|mạ|rau|ngô|hoa_màu|vườn|bãi … cháy khô|lá|nắng|trắng|xém, lúa ngoài đồng cháy, cháy khô|túi_tiền, cháy … túi!, chạy cả|đi|lại túi|chạy, như lửa đốt, nóng_ruột|sốt_ruột|ruột_gan … lửa|cháy, lửa đốt trong_lòng|trong_bụng,
    cháy hàng|túi|vé|nắng|da|thịt|lá|bóng|đèn|cầu|mô|máy|tụ|cạnh|phố|bỏng|giáo|sém|ổ!|quạt|tivi|biến|xém|tóc, cháy hết mình, sắp|gần chạy|cháy hết pin|điện_thoại|xăng|tiền|giờ|hạn, chạy|cháy hết pin,
    bóng|đèn|loa|bảng|quạt|màn_hình|trạm_bơm|máy_bơm …… cháy, bóng|đèn|loa|quạt|máy_bơm …… cháy ở|tại|rồi|hết|mất|luôn|cả, rung nhà|chuyển|lắc, máy tính|giặt|lạnh|bơm|lọc|in … cháy, cháy màng|nguồn|chíp|một_nửa|bo|mạch|cuộn|rơ, chữa cháy, hàng cháy rồi không|hết, cháy … bóng, cháy đèn, cháy … đèn!, cháy … đèn đường|chiếu|cao|giao|led|tín, mùi … cháy khét, cầu chì … cháy, mô tơ … cháy, máy bơm … cháy, máy móc|phát|nổ bị cháy, ổ cắm|điện … bị|hay cháy, công tơ … cháy, quạt … cháy!,
    ăn|bán|món|miếng cơm cháy, cơm cháy bán|ninh|ngon|chà, nồi|chảo|ngô!|thịt|cá|thức cháy, khô|lúa!|lá|cây|nắng|mạ|ngô! cháy, lúa! … cháy, đốt cháy calo|mỡ|năng, nóng cháy, chảy mỡ,
    phòng cháy, phòng cháy chữa cháy, phòng cháy và chữa cháy, chống cháy, dễ cháy, báo cháy hỏng|kêu|tự, chuông báo cháy, bình|vòi|trụ|họng|cột|thang|cửa chữa|cứu cháy|hỏa, vật liệu … cháy,
    bảo hiểm cháy, giấy phép|chứng|tờ|xác … cháy, bỏ|người|xe|bộ|đã|ống|vòi|mương|cống|mưa chạy, máy xay|cày|xúc|phát|nổ chạy, xe tải|máy|khách|con|ôm|ben|buýt|ba|công|cấp chạy, chạy ra|vào|về|qua|xe|rông, nước … chảy, mưa chảy, chảy tràn|xuống_đường|xuống_ao|xuống_làm|xuống_ruộng|xuống_lòng|xuống_mương|lênh|xiết|ngược|nước, máu chảy, chảy máu, tiêu chảy,
    ăn chay, quán chay ở|nào|ngon, nóng như lửa, lửa đốt, bật lửa, lửa trại, tàu lửa, tưởng cháy, suýt … cháy, hơn sợ cháy, như … cháy nhà, cháy nhà … mặt chuột, lửa thử vàng, nước sôi lửa,
    không cháy, không phải cháy, chưa! cháy, chữa cháy rừng năm, đường băng, hơi … khói, thuốc|ống|lò|bụi khói, lò gạch … khói, khói rác|rơm|xe|bụi|thuốc|lò|bếp|than, đốt … khói, khói … đốt, xả khói, khói có mùi, mùi khét nhựa,
    hàng cháy chợ,
    cháy deadline|kpi|lịch|show|vai|đơn|hợp_đồng|kế_hoạch|phòng_vé|sân_khấu|khán_đài|két|quỹ|vốn|lương|thẻ|pin|ram|main|ic|sạc|tài_khoản|bìa|rầy|đạo_ôn|ví|bài|giáo_án|bugi,
    hát|nhảy|quẩy|diễn!|tiệc|nhạc|sân_khấu|show|concert|sinh_nhật|giao_lưu|hội_diễn|văn_nghệ|karaoke|đàn … cháy, cháy quá trời,
    tình_yêu|trái_tim|đam_mê|nhiệt_huyết|tuổi_trẻ|con_tim|tình … cháy|lửa, cháy bỏng, lửa nghề|tình|yêu|lòng|hận|đam_mê|nhiệt_huyết|thiêng,
    truyền|giữ|nảy|thử|chơi_với|dầu_vào lửa, nồi|chảo|thịt|cá|bánh|khoai|gà|vịt|cơm|xôi … cháy đen|khét|xém|cạnh|đáy|rồi,
    nấu|rán|nướng|chiên|rang|hầm|quay|luộc … cháy nồi|chảo|cơm|xém|đen|khét, nấu|nồi|món|miếng cơm cháy, cháy nồi|chảo|xoong|cơm|thịt|cá!|bánh|món,
    cháy âm ỉ, @no cháy|lửa|khói, chắn|chặn|cản!|vướng|lối … xe cứu_hỏa|chữa_cháy, xe chữa cháy … vào|đi không,
    cháy nắng|sạm, lời bài chạy,
    cháy vàng_mã|hương|nhang|rác, cháy khét … mùi|nhựa, mùi cháy|khét, cúng|hóa|đốt … cháy vàng|hương|mã,
    như|giống|tựa cháy rừng|nhà, lan … như cháy,
    xem|thích|mê|ảnh|tranh|đồ_chơi|mô_hình … chữa_cháy|cứu_hỏa, bán cháy chợ|hàng, cháy rạp|vé,
    phá|sâu|trồng|gặt lúa, nổ máy, tiếng nổ máy

## Tai nạn

alert-accident-words =
    car accident, road accident, traffic accident, motorbike accident,
    có|vừa|xảy|vụ|bị|gặp … tai nạn, tai nạn tàu|xe|máy|ô|đâm|hàng|thương|làm|do|vì|ngã, đấu! đầu, đâm đầu vào|nhau, văng ra|xuống|khỏi, kéo lê, cần cẩu!|trục … đổ|rơi|sập, gây tai nạn, tai nạn giao thông, tai nạn nghiêm|nặng|chết|rồi|kinh|thảm|liên|đường|quá|ở|tại|trên|ngay|trước|gần, tai nạn lao động ở|tại|rồi|nặng|chết|dập, tai nạn rất,
    @vehicle … @hit @people|@vehicle|nhà|nhau|trúng|phải|chết|vào|bay|ngã, bị @vehicle … @hit, @hit phải|trúng @people|@vehicle, @hit xe, xe @hit, liên hoàn … đường|xe|ở, @hit … liên hoàn, phi|lao|đâm thẳng vào, @hit vào @people|@vehicle|nhà|cột|gốc|cây|con|đuôi|rào|dải|nhau, đè! xe|người|nhà|lên, @vehicle … phi|đâm vào, mất lái|phanh … @hit|lao|vào, xe … đuổi … tông,
    xe … cán người|chết|qua, bị xe cán, bị xe … cán, va chạm|quệt … chết|thương|nặng|bất|ngã|im, va chạm giữa|với|xe|ô, @vehicle … @hit|tông_phải … @people|@vehicle|nhà|cột|cây|gốc, cây … đổ trúng|đè, bị … đổ trúng|đè|vào, đâm|tông 2|3|4|hai|ba|bốn|mấy|nhiều|liên_tiếp|hàng_loạt xe|người, @vehicle … @hit … sập|đổ nhà|tường|quán, @vehicle … lật, lật xe|ô|tàu|máy, @vehicle … lao xuống|vào, @vehicle … rơi xuống, kẹt trong xe|cabin,
    giàn giáo … sập|đổ|gãy|ngã, sập|ngã|rơi … giàn giáo, thang máy rơi|đứt|rớt, rơi thang, đầu đập xuống|vào, gặp nạn, bị thương ở|vào đầu|mặt|cổ|ngực, bị thương rồi|quá, chấn thương nặng|sọ|đầu, trọng thương, thương vong, thiệt mạng, @fall … đập đầu, bị … rơi trúng, bị … kẹp|cuốn|cán tay|chân|vào|nát, ngã giếng, @fall … từ … mái|tầng|cao|giàn|cây|thang|lầu, rơi|ngã … tầng, @fall từ trên, @fall … cầu thang,
    cây|tường|cột|đá!|gỗ!|cổng|máy|cành|bê|trụ|xe|cẩu … đè!|trúng! … @people|@vehicle, đổ|rơi vào|trúng|đè @people|@vehicle|nhà, đè lên|trúng|chết @people, bị … đè!, đè trúng,
    bị thương nặng, có|nhiều|mấy|hai|ba|một|vài|1|2|3 người … bị thương, người bị thương, người bị nặng, @fall … máu|gãy|nặng!|chết|vỡ, gãy|đứt|nát|dập|cụt|lìa|kẹt chân|tay|cổ|xương|ngón|đùi,
    bị @machine …… @hurt, cuốn|kẹp|cắt|nghiến … tay|chân|ngón|gầm|người, máu me, đầu|chân|tay|mặt|trán … chảy! máu, vỡ đầu, toác đầu, nằm giữa|dưới|trên|ngoài đường, nằm ở|bất|im|la … đường, nạn nhân đang|bị|nằm|còn, có|một|hai|mấy người chết, làm|khiến … chết_người|chết_hai|bị_thương, rơi|đổ … trúng đầu|người, người tử vong, chết tại chỗ,
    chân|tay|đầu|người … kẹt … bánh|gầm|máy|xe, dưới gầm|bánh xe, xe … mất phanh|thắng|lái, đâm|tông xe ở|đầu|giữa|ngay, bị … quệt ngã|bay|văng,
    máy … chém|cắt|cuốn|nghiến|kẹp|xay tay|chân|ngón|vào, người bị|gặp nạn, @hit chết|bay|văng @people, @vehicle|trâu|bò … húc @people, kẹt … thang_máy,
    gãy cột_sống|xương|cổ, lao xuống|vào vực|ruộng|mương|nhà|vệ|taluy, chấn thương đầu|cột|nặng, xe … lật ngửa|nghiêng|nhào,
    ngã|rơi … mái|nóc|dừa|cau … không|gãy|bất,
    lao|tông|đâm vào|xuống … phân_cách|cột|gốc_cây|lề|hàng_rào|vách|taluy|vực|mương|ruộng|cống,
    @fall từ cột|mái|giàn|cây|thang|tầng|lầu|ban_công|lưng|nóc|dốc|trên|sân_thượng|xe, @fall … cột|giàn|mái|nóc|thang xuống,
    cáp|hàng|gạch|tôn|biển|kính|bê_tông|sắt|đất … rơi|đổ|sập|văng trúng|vào người|đầu|cháu|bé|công_nhân|thợ, chân|tay … không đứng|cử_động|nhấc được,
    xe … đâm|tông|húc tôi|em|mình|cháu|bố|mẹ|con, tai_nạn ơi|thảm_khốc|ạ|chết_người|nặng, đi bộ bị … xe, lật xe|thuyền|ghe,
    @vehicle … rớt|rơi|văng|bay xuống vực|sông|ruộng|mương|cầu, mắc|kẹt|kẹp|cuốn chân|tay|tóc|áo … vào|trong bánh|máy|xích|cửa|trục,
    hai|2|mấy|nhiều|ba|3 @vehicle @hit nhau, @vehicle @hit nhau|phải|vào|trúng, @vehicle cán!|đè! qua|chết|lên|vào|chân|tay
alert-accident-maybe-words = tai nạn, bị thương, đâm nhau, tông nhau, ngã xe, máu!, chảy máu
alert-accident-alone-words = tai nạn, tai nạn rồi, có tai nạn, tông nhau rồi
alert-accident-unless-words =
    ngã ba|tư|năm|sáu|bảy, cây|cành … gãy, ngã ba|tư|năm|sáu|bảy thống_nhất, bê tông, bảo hiểm … tai nạn, chế độ tai nạn, trợ cấp … tai nạn, hỗ trợ … tai nạn, hồ sơ … tai nạn,
    hay|dễ|thường va chạm, dễ đâm|tông|va, hay … tai nạn, dễ … tai nạn, tai nạn hay|thường, nhiều … tai nạn, từng … tai nạn, sợ|lo|tránh|phòng|giảm|nguy … tai nạn, suýt … tai nạn, đã … tai nạn, nhiều … chết … tai nạn,
    dây … bị … đè, không … bị thương, bị thương tật|binh, biển|phân_cách|lan_can|mốc|rào|cột|cổng_chào|tường … bị …… @hit, biển|phân_cách|lan_can|mốc|rào|cột|cổng_chào|tường … bị …… @hit cong|gãy|hỏng|đổ|nghiêng|vỡ|móp|bật, @hit đổ|gãy|hỏng|vỡ|bẹp cột|biển|rào|cổng, nứt nhà, làm nứt, người chết chưa|có|do|vì|thì, chạy xe ôm,
    sắp|sợ đổ, tí|tý|xíu lật|ngã|lao|đâm|va|lăn, tí|tý nữa|thì … lật|ngã|lao|đâm, suýt|xuýt|xíu … lật, dễ! … @fall, suýt … @hit|ngã|va, làm nhiều người ngã, nhiều người ngã xe, hay|dễ … ngã, ngã suốt|hoài, xe chắn, vật liệu … lòng đường, trèo tường vào, cây … chắn,
    đâm đầu vào làm|học|chơi|yêu|chứng|lô|nợ|game|việc|cờ|nó|máy, @no tai_nạn|bị_thương|va_chạm|ai_bị_thương,
    muốn|suýt|như gãy lưng|chân|cổ|tay, đến nhà làm|cấp, khiến|làm … xã|huyện,
    @furniture …… gãy, @furniture …… gãy chân, @furniture gãy chân, @fixture …… bị …… @hit, suýt … @hit, suýt … @event, @fear! …… @event, lỡ_đâu|kẻo|sợ!|lo …… đâm|tông,
    cáp mạng|quang|viễn_thông|điện_thoại|internet …… rơi|rớt|đứt,
    nổ máy, tiếng nổ máy

## Tội phạm, hành hung

alert-crime-words =
    robbery, i was robbed, been robbed, murder, call the police, someone broke in,
    bị|vừa|có|vụ|đang|ăn|bọn cướp, đang bị … cướp|trộm, kẻ|tên|thằng|bọn cướp, cướp … bắt, cướp giật, bị … cướp|giật mất|xe|tiền|túi|dây|ví|đồ|vòng|điện_thoại, cướp xe|tiền|tiệm|ngân|nhà|của|đồ|hết|mất, giật dây chuyền, giật túi|ví|đồ|vòng, giật! mất, bị giật ba|balo|cặp|mũ|máy|điện_thoại, móc túi, trấn lột,
    có|đang|thằng|tên|kẻ|vụ trộm!, có trộm, bị trộm vào|đột|lấy|phá|xe|hết|sạch, kẻ|tên|ăn|thằng|bọn trộm … đang|vào|trong|phá|bẻ|cạy|lấy|leo|trèo, trộm … đang|vào_nhà|leo|trèo|phá|cạy|bẻ|đột, trộm vào|đang, trộm|kẻ_gian|kẻ_lạ|kẻ_xấu … trong nhà, trộm vừa|mới … lấy|vào|chạy|bẻ|cạy, trộm vàng|tiền|xe|tài … vừa|mới|xong, bị … lạ … bắt|lôi|kéo|ép … lên|xe|đi, trộm mất xe|tiền, vào nhà … ăn|lấy trộm, kẻ gian … đang|vào|cạy|phá|lấy|đột, trộm trộm, bị … lấy cắp|trộm|mất xe, bị lấy cắp|trộm, vừa … mất trộm|cắp|xe, trộm chó … bắn|đánh|chém,
    cạy|phá|bẻ|đập|đạp cửa|khóa|két|cổng, đột nhập, trèo|leo|nhảy tường|rào|cổng|qua … vào|nhà, người|đứa|kẻ|thằng|đàn|tên|nhóm lạ … phá|vào|trèo|đột|cạy|rình|bám|theo|lảng|cửa, lạ mặt … bế|bắt|dụ|lôi|theo|nhà|vào|rình, xông vào nhà|đánh|chém, kẻ xấu … nhà|theo|cửa, bị người … đánh, bị bọn|chúng|họ|nó … đánh, say|tâm_thần|nghiện|ngáo … cầm|đánh|chém|đập_phá|dọa, sát hại, vây đánh, chặn đánh, kéo … đến … đánh|đập|phá, phục kích, cướp của, cướp|trộm …… xông|lẻn|đâm|giật, phát hiện … người_chết|xác|thi_thể, cướp taxi|giữa|ngày|có|vào|ở, bắn súng, ngáo đá, cầm tuýp|gậy|xẻng|cuốc, gọi { EMERGENCY("police") }, rình … nhà|tôi|em|con, bám|đi theo tôi|em|con|cháu, bị … theo dõi|bám,
    bế|bắt|lôi|kéo|cướp … cháu|bé|con|trẻ|em … chạy|đi|mất|lên, bắt cóc, buôn|bán người, lừa bán, bắt giữ … trái|trong|người, nhốt|giam|trói tôi|em|trong|người|chúng|bố|mẹ, bị … nhốt|giam|trói|giữ_trong, khống chế, bắt … con tin,
    dí|kề|gí|chĩa|giơ dao|súng, cầm|mang|vác|rút|vung|xách|dùng|đem|lăm|lấy|đòi_lấy @weapon, mã tấu, phóng lợn, hung khí, có dao, dao|súng|gậy|kiếm … chém|đâm|dọa|đuổi|giết|bắn|đánh, tiếng súng, nổ súng, súng nổ, lựu đạn, bom xăng, tạt xăng|axit|sơn|mắm, ném bom|chất|gạch|đá vào|vô … nhà|người|xe|cửa, ném … vào nhà,
    chém … @people|nhau|cả, bắn! … @people|nhau, bắn chết|bị_thương, bắn nhau|người|vào, chém chết, chém nhau, thanh_niên|người|bọn|nhóm|đứa|anh_em … đâm nhau, sàm sỡ, bị quấy rối, đang quấy rối, đâm chết|chém|nhau_bằng, đâm … chết_người|chết_bạn|chết_em, bị đâm|chém|bắn, bị … đâm chết|gục, đuổi … chém|đánh|đâm, truy sát, đâm chém, thanh toán nhau,
    giết người|chết|vợ|chồng|mẹ|bố|tôi|em|cả, bị … giết, dọa … giết|chém|đốt|đánh|đâm, đe dọa … giết|chém|tôi|em|nhà|tính|ở|bằng, đòi|sẽ|định|dọa … giết|chém|đâm_chết, hăm dọa, tống tiền, uy hiếp, khủng bố tinh|gia|nhà, vay nặng lãi … dọa|đánh|khủng|đập, đòi nợ … ném|đập|phá|dọa|đánh, xã hội đen, giang hồ, côn đồ,
    đốt! nhà|xe|quán|kho … trả|dọa, đang|người|kẻ|đứa|thằng|nó|đòi|dọa|định|phóng … đốt! nhà|xe|quán, đòi|dọa đốt nhà|xe, phóng hỏa,
    đập phá nhà|cửa|quán|đồ|xe|cổng|hết, đến|vào|đang|bọn|xông|nó|hung|say … đập phá, chặn đường|xe … đánh|cướp|đòi|lấy, đập vào đầu|mặt|người, đập vỡ đầu|mặt, bóp cổ,
    hiếp dâm, cưỡng hiếp, định hiếp, cưỡng bức, bị hiếp, làm nhục, quấy rối tình dục, xâm hại tình, giở trò, kéo vào chỗ, sờ mó, ép … cởi|ngủ|quan, ép quan hệ, biến thái, thi thể, xác chết|người, người chết bên|ở|trong|ngoài|dưới … ruộng|mương|nhà|đường|sông|bụi|trọ,
    chồng|vợ|bố|cha|con|rể|dượng|nó|hắn|ông_ấy|thằng|bọn … đánh|đập|chém|bóp|đâm tôi|vợ|mẹ|em|bà|chồng|chị|ông|bạn|người|anh, chồng … đánh|bạo, bị chồng|vợ|bố … đánh|hành|bạo, đánh|đâm|chém vợ|mẹ|bà|chị|chồng, đánh|đâm … bằng dao|gậy|búa|điếu|tuýp|chai|gạch, đang đánh|đập|chém|đuổi|đâm!|bắn!|trói!|cướp @people, đang hành_hung|bóp_cổ|phá_cửa|phá_khóa|cạy|bẻ_khóa|rượt, bị …… chém|hiếp|bắt_cóc|hành_hung|dọa_giết|sàm_sỡ|đâm_gục|bắn!, đánh đập tôi|vợ|em|mẹ|bà|ông|chị|dã|người,
    bị … đánh đập|hội|chảy|vỡ|gãy|tới|dã|ở|trước|trong|ngoài|chết|ngất, tôi|em|mẹ|chị|bạn|con|anh bị … đánh, bị đánh, đánh người, đánh … tới tấp|tơi_bời|dã_man, đánh … gần|sắp chết, đánh hội đồng, hành hung, bị|có|đang|vụ bạo lực, bạo lực gia đình nhà|hàng, bạo hành vợ|mẹ|phụ|tôi|gia,
    đánh nhau to|dữ|có|chảy|đông|bằng|loạn|ở|ngoài|vỡ|kìa|trước|trong|rồi|đổ, đang|có|vụ đánh nhau, thanh niên|người … đánh nhau, hỗn chiến, ẩu đả, kêu cứu … đập|đánh|phòng|nhà, tiếng kêu cứu, tiếng la hét, la hét … cứu, kêu gào, gọi công an|cảnh|{ EMERGENCY("police") },
    khóa|nhốt|giữ|giam|bắt … không cho ra|về|đi|em|tôi, hung thủ, lừa … sang|qua biên|campuchia|trung_quốc|nước, đánh … nhập viện, đánh … bất tỉnh,
    dọa|đòi|sẽ tung|phát_tán … ảnh|clip|video|hình, chồng … trói|nhốt|khóa|lôi|giật_tóc|bóp, bị … hành hạ,
    kẻ|tên|thằng|đứa|người … đục|bẻ|cạy|phá khóa|cửa|két|tường, xịt hơi cay, bỏ thuốc_độc|độc … giếng|nước|cơm, rượt|đuổi … chém|đánh,
    dao|kiếm|mã_tấu … rượt|đuổi, đánh … chảy|hộc máu, đập phá|đánh … dọa giết, đang … cầm dao|gậy|súng, lạ … đứng|rình|gõ|đập … cửa|cổng,
    cầm|lấy|dùng … đánh|đập|phang tôi|em|mẹ|vợ|chị|bà|cháu, trộm|cướp|kẻ_gian … vẫn|còn trong|ở, xin|nhờ công_an … xuống|đến|tới ngay|gấp,
    có súng!, đâm người|chết|gục|trúng, chai|dao|kéo|gậy|gạch … đâm|đập|phang|ném người|vào|em|tôi, dọa|đòi giết,
    ép|bắt … tiếp_khách|bán_dâm|ngủ|quan_hệ|uống_rượu, cứu … ra khỏi, đánh|đạp … chảy_máu|gãy_tay|gãy_chân|bất_tỉnh|ngất|nhập_viện|hộc_máu|tím_mặt,
    người_yêu|bạn_trai|chồng_cũ|tình_cũ|anh_ta|hắn|nó … đánh|dọa|chặn|bám|rình|ép|nhốt em|tôi|con|đường|mình|bạn, bị … đuổi|rượt … đánh|chém|dao,
    rút kiếm|dao|súng, đang … đánh mẹ|vợ|con|bà|tôi|em|người|bố,
    cố|đang … mở|phá|cạy|đạp cửa|khóa … nhà|phòng, bị … thanh_niên|người|đứa|thằng|tên|bọn … chặn|vây|bao_vây|đuổi|rượt,
    giữ|bắt|giam con|cháu|người|em|tôi … không|đòi|trái, bắt người trái, kêu cứu,
    ném|phi chai|gạch|đá|vỏ_chai … vào|nhau nhau|người|em|tôi|xe, hãm hại, hại đời, lạ … kéo|lôi|dắt|bế|dụ … đi|lên|mất|ra, cho … kẹo … dụ|kéo|bế|dắt,
    bịt mặt|khẩu_trang … vào|xông|cầm|cướp|rình, ép|bắt em|tôi|cháu|con … đường_vắng|nhà_nghỉ|lên_xe|khách_sạn|bụi_cây,
    bỏ|thả độc|thuốc_độc … giếng|nước|ao|cơm, tát|đấm|đạp em|tôi|mẹ|vợ|chị, cứu với|con|em|tôi|cháu … tắt máy|không_liên_lạc, bị … đánh|đập … đuổi ra,
    kề|dí dao|kéo … cổ,
    lừa … chuyển_khoản|chuyển_tiền|mất_tiền|hết_tiền, cứ|đang|bị bám theo, bám theo @people, bám đuôi @people
alert-crime-maybe-words = trộm, cướp, đánh nhau, đánh, dọa, giết, chém
alert-crime-alone-words = cướp, cướp cướp, trộm!, đánh nhau, giết người, có cướp, có trộm, cứu, cứu với, cứu tôi|em|cháu|con|mình|chúng_tôi|tụi_em, cứu tôi|em|cháu|con|mình|chúng_tôi|tụi_em với, cứu mạng, ai cứu tôi|em|cháu|với, cứu tôi|em|cháu với cứu tôi|em|cháu với
alert-crime-unless-words =
    mai_kia|sau_này|kẻo|sau|về_sau …… đâm|đánh|chém|giết nhau, nước|giếng … bị bẩn,
    trộm cắp, trộm vặt, hay … trộm, nhiều trộm, hay … cướp|giật|đánh|gây, sợ|lo … cướp|trộm|giật, nạn … cướp|trộm, cướp giật nhiều|hoành, đổ trộm, trộm gà|chó|cây|cát|điện|mất, xả|thải trộm, câu trộm, trộm nắp,
    chó|mèo|trâu|gà … đánh nhau, biển|phân_cách|lan_can|mốc|rào|cột|cổng_chào|tường|cây …… bị … đâm, đánh nhau hay, trèo tường vào trường, trẻ … trèo, đánh bạc|chén|cờ|bài|bóng|giày|máy|trống|giá|thuế|dấu|bắt|vần, cướp lời|công|đường|cờ, phim … giết|cướp|đánh|bắn, truyện … giết|cướp|đánh|bắn, game … giết|bắn, bắt cướp phim, giết mổ, lò giết, giết lợn|gà|trâu|bò|vịt|chuột|muỗi,
    bắn tốc|pháo|nước, chó … cắn, súng nước|phun, súng nước …… bắn, cướp cơm, giẫm nát, bắn cho, con tin tưởng, không đánh, dao kéo, cầm dao thái, thực phẩm, giật điện, điện giật, tự xưng công an, gọi công an … đâu|nào|mấy,
    bắt cóc bỏ, cướp biển|cò|sân|micro|diễn_đàn|hoa|vợ|cháo|lời|phách, @no trộm|cướp|đánh_nhau|bắt_cóc|giết,
    đánh nhau trên|trong phim|game|truyện|tivi|mạng, phim … đánh nhau, chém gió|đẹp|giá|ngọt, giết thời_gian|giặc|sâu|rầy|cỏ|mổ|gián|kiến,
    bắn bi|pháo|cung|ca,
    đánh cho … roi, nghịch … đánh,
    đập phá nhà cũ|tường|bỏ|xây, phá dỡ,
    giết chết dòng|sông|cây|môi_trường|kinh_tế|đam_mê|nghề, như … đánh|giết|cướp,
    đèn …… tắt, đèn … tắt tối, tắt tối, tối om, trộm vặt, tối tăm,
    xe con đỗ

## Đuối nước

alert-drowning-words =
    drowning, drowned,
    đuối! nước, chết đuối, đuối nước ở|tại, @people|bị|vụ … đuối nước, đuối sông, sắp|đang đuối, đuối nước rồi,
    @people … @fall xuống|vào @water, @people … @fall! xuống|vào … @water!, bị|vừa|đã|mới @fall xuống|vào … @water, @fall tõm|tòm xuống, @people|bị … @fall! … @water, @fall xuống nước|dòng, @fall sông|ao|hồ|giếng|mương, ngạt nước, @people … nhảy|@fall xuống nước, @vehicle … @fall|lao xuống … @water, @fall xuống|vào @water, ngã|té vào|vô chum|thùng|lu|chậu, hụt|trượt|sảy chân … @water, @people … chìm dưới|giữa|xuống … @water, mất tích … tắm|sông|biển, tắm @water … tích|thấy|chìm|cuốn, tích khi tắm, bị nước … cuốn, nước cuốn người|mất|đi|cháu|bé|con|em, vớt … @people … dưới|ở|lên @water,
    nước … cuốn trôi|mất|đi, bị|đã … cuốn trôi, sóng cuốn, cuốn trôi @people, trôi sông, trôi theo dòng, chới với, vùng vẫy, người trôi, @people … trôi dưới|giữa|trên|theo @water|dòng, @fall xuống đập, dòng nước cuốn, sông|suối|lũ|dòng … cuốn … @people,
    thuyền|đò|ghe|phà|xuồng!|bè … chìm|lật|đắm, chìm|lật|đắm! thuyền|đò|ghe|phà|xuồng!, đang chìm, chìm!, @people … bị chìm, chìm … chưa|không … thấy|nổi|lên, chìm nghỉm, chìm rồi, không nổi lên, chìm … @water rồi,
    nhảy xuống @water|cầu, nhảy sông|cầu, nhảy|lao …… xuống @water, chưa vớt được, vớt được xác, xác người, xác … trôi|nổi … @water, không biết bơi … @water,
    tắm|bơi|lặn|xuống … chưa|không … lên|ngoi_lên|nổi_lên, chưa|không … ngoi_lên|nổi_lên, tắm|bơi|lặn|hụt … chưa|không tìm_thấy|thấy_đâu, hụt chân,
    sảy|trượt chân xuống|vào sông|ao|hồ|nước|giếng|mương, @fall|nhảy xuống|vào hồ_bơi|bể_bơi|bể_nước, nước|sóng|lũ cuốn … @people|mất,
    @people … kẹt … dưới nước,
    tắm|bơi|lội … suối|sông|ao|hồ|biển|đập|mương|kênh … không_thấy|chưa_thấy|không_lên|chưa_lên|chìm|mất_tích|cuốn, @people … không|chưa thấy lên|ngoi|nổi,
    nước|dòng xoáy|siết|xiết … kéo|cuốn|lôi, @people trượt|lọt|tụt xuống|vào mương|cống|hố_ga|ao|giếng|kênh|hố|suối|sông,
    xe … xuống|dưới hồ|ao|sông|mương … người|trong, vớt người|cháu|bé, cuốn xuống|vào cống|mương|sông|suối,
    ngã|té|rơi vào|vô … chậu|xô|bể|lu|chum|thùng nước,
    kêu cứu … giữa|dưới sông|hồ|nước|biển, vẫy tay … sông|hồ|nước|biển, đứng|trôi|bám giữa dòng,
    chìm ở|dưới|trong|xuống|dần|nghỉm|mất, người … chìm, @people … chìm … @water, chìm … @water
alert-drowning-maybe-words = đuối nước, chìm, không biết bơi, rơi xuống
alert-drowning-alone-words = đuối nước, đuối nước rồi
alert-drowning-unless-words =
    lợn|heo|gà!|vịt|ngan!|chó!|mèo|chuột|cá!|trâu|bò! … trôi|nổi, lợn|heo|gà!|vịt|ngan!|chó!|mèo|chuột|cá!|trâu|bò! … trôi|nổi @water|giữa|theo|dọc, điện_thoại|chìa_khóa|ví|đồ … @fall, lan can … @fall, cầu gãy … @fall, phòng|chống|tránh … đuối nước, nguy cơ đuối, cảnh báo … đuối nước, sợ|lo|dễ|kẻo … đuối|@fall, suýt|từng … @fall, chìm trong|đắm, đường|ruộng|xóm|phố … chìm, tàu chìm, chìm tàu, chìm dưới nước, đường dưới nước, nước dưới đất, khai thác … dưới, dưới nước không, mưa … xuống @water,
    muốn|định|đòi|sẽ|dọa … nhảy @water|cầu|lầu, định|đòi nhảy, rác … trôi, rác|đất|lá|cành|cây|vật|hàng|đèn|nắp … @fall, xác gà|lợn|chó|chuột|mèo|vịt|động,
    @no chìm|đuối, chìm vào|xuồng, nước|thuốc|hạt|hồ_sơ … chưa … lên,
    đề nghị|xin cấm|cắm|rào, nhảy cầu tắm,
    như|chết chìm, chìm trong đống,
    @thing …… rơi|rớt|lọt|ngã, @thing … xuống @water, @thing …… rơi|rớt|lọt xuống|vào @water,
    @thing …… rơi|rớt|lọt xuống|vào @water nước

## Khí gas

alert-gas-words =
    gas leak, smell gas, gas explosion,
    rò|hở|xì|thoát … gas, rò|hở!|xì ga, rò rỉ … ga, gas … rò|xì|hở!|nổ|thoát|bốc|tràn|nồng|nặng, bình|bếp|khí|van ga … rò|xì|hở!|nổ|thoát|bốc, hơi gas, gas rỉ|phun, ống gas … tuột|đứt|vỡ|phun, tuột … gas, ga xì, rò rỉ khí, mùi|nồng|sặc … gas, khí gas … nặng|nồng|rò,
    mùi ga! …… nặng|nồng|khắp, mùi ga nồng|nặng|khắp, ngửi … gas, ngửi … mùi ga, nổ bình|ga|gas, nổ … gas, bình|bếp|van gas … xì|rò|nổ|hở|bị, khí gas … vỡ|rò, gas bị, vỡ … khí gas, ngạt khí|gas|ga,
    ga … xì|rò|hở|phụt ra|hơi|mạnh|khét, hóa_chất|amoniac|clo|axit|khí_độc … rò|tràn|đổ|bục|phát_tán|nổ … kho|đường|nhà|ra,
    rò|tràn|nổ … hóa_chất|amoniac|khí_độc, xì|rò ga rồi|quá|mạnh, bình ga … nổ|phụt|bắt_lửa,
    bình|bếp|van ga|gas … phồng|phụt|cháy|bén|rung|kêu|nổ, bình|bếp ga|gas mini … phồng|nổ|xì|cháy, khí … độc|amoniac|clo … rò|ngạt|tràn,
    mùi ga … sực|xộc|hắc, mùi gas trong|ở|khắp|cả|từ,
    khí gas|ga bay|đầy|khắp|tràn, gas bay|đầy|khắp|tỏa,
    ga|gas rò|xì|hở, ga|gas rò mùi,
    hở|hỏng|xì|rò|bục|nứt|tuột|gãy van|bình|ống|dây|vòi ga|gas, van|ống|dây|bình ga|gas … hở|xì|rò|bục|phì|phun, ga|gas mùi nồng|nặc|hắc, ga … mùi nồng, bình|bếp ga|gas …… xì|rò|hở
alert-gas-unless-words =
    mùi gà!, ga tàu, ga xe, nhà ga, gà vịt, chuồng gà, sợ nổ, sợ … nổ gas, cửa hàng gas, bình gas cần giấy, nước ga, có ga,
    @no gas|ga|rò, hết|đổi|mua|thay|giao|bán ga|gas|bình, xì trét|trum|căng|lốp|dầu, xì hơi lốp|bánh|xe,
    hố ga, nắp ga, rác|cống|rãnh|mương|ao|hồ|chuồng|phân|xác|cá|lợn|vịt|bột …… nồng nặc

## Trẻ em gặp nguy

alert-child-words =
    child abuse,
    bạo hành … @child|tình|học_sinh, @child|học_sinh|lớp …… bạo hành, đánh cháu|con|bé tôi|em|nhà|mình, xâm hại … @child|tình, lạm dụng tình, @child …… xâm_hại|lạm_dụng, dâm! ô, dâm ô @child|với, ấu dâm, sàm_sỡ|sờ_mó|dụ_dỗ|gạ_gẫm … @child|học_sinh, @child|học_sinh …… sàm_sỡ|dâm_ô|sờ_soạng, sàm_sỡ|dâm_ô|sờ_soạng|bạo_hành|đánh … học_trò|học_sinh|trò_nhỏ, @child … bị dụ|gạ|sàm, sờ soạng, sờ … người con|cháu|em, sờ đùi|mông|ngực|vùng, đánh … cháu|bé|trẻ … thâm|bầm|tím|máu|gãy, roi … đánh cháu|bé|con|trẻ, dùng … đánh cháu|bé|con|trẻ, rủ|dụ … cháu|bé|trẻ|con … đi,
    hành hạ … @child, đánh … con nhỏ|dã|ruột, đánh con dã|rất|nhỏ|thâm|đau|bằng|suốt, đánh|tát|dìm|trói|véo|bóp|quất … trẻ|bé, đánh đập @child, dìm đầu, đánh … thằng_bé|con_bé|đứa_bé|cháu_bé,
    bố|mẹ|cha|dì|dượng|ba|má|cô|thầy|kế|mẫu|bà|ông … đánh|tát|đập|trói @child|học, @child bị … bố|mẹ|cha|dượng|ba|má|dì|cô|thầy|kế|ông|chú|bác … đánh|tát|đập|hành|sờ, con|cháu|bé|trẻ bị … đánh, con|cháu|bé|trẻ|gái|trai …… bị đánh đập|thâm|tím, bị bố|mẹ|cha|dượng|ba|má|dì|kế … đánh,
    gọi { EMERGENCY("child") },
    @child|sơ … bị bỏ_hoang|bỏ_mặc|vứt_bỏ, bỏ rơi … @child, @child|sơ …… bị bỏ rơi|trong|trước|lại|ngoài, bị bỏ rơi … chùa|trạm|cổng|đường, sơ sinh … ở|trước|bờ|thùng|trong|ngoài, nhặt được … bé|trẻ, bỏ|để|nhốt @child … một mình, bỏ đói con|bé|cháu|trẻ|thằng|mẹ|mấy, bị bỏ đói, bỏ! đói, bỏ mặc|quên … @child, @child … bị bỏ mặc|quên,
    nhốt … con|trẻ|bé|cháu|trò, xích|trói!|giam … @child, trói nó|con|cháu|bé, @child … bị|đang … nhốt|xích|trói|giam, @child … nhốt … một|trong|ngoài, @child … một mình trong|trên|ngoài, ép … ăn xin, @child … bị … ép, @child … bị … bắt cóc, cháu|bé|trẻ …… bị …… đánh!|nhốt!|trói!|bỏ_rơi|bỏ_đói|xâm_hại|bạo_hành|sàm_sỡ|dâm_ô,
    bố|mẹ|cha|dượng|ba|má|kế … hay|suốt|toàn|cứ|thường đánh cháu|con|em, cháu bị … đánh, bị|bố|mẹ|nó … đánh … cháu|con sợ,
    sờ … vào người|ngực|đùi|mông|chỗ_kín|vùng_kín,
    @child … một mình …… khóc|khóa|nhốt|đói, khóa cửa … bỏ đi … khóc|con|bé, bố_mẹ|mẹ|bố khóa cửa|nhốt … bỏ đi, @child bị … lột|quay|chụp,
    lột … áo|quần|đồ … @child|bạn|học, bắt nạt … đánh|dọa|tiền|hội, người lạ … dụ|gạ|rủ|bế|cho_kẹo … @child,
    cô|mẫu|bố|mẹ|dượng|chị|ông|bà|thầy|chú|dì|trẻ … đánh!|tát|quất|vụt|nhét|bịt|véo|dìm|quăng|bạt_tai|đạp|hành_hạ … cháu|bé|trẻ|học_sinh,
    roi … quất|vụt|đánh con|cháu|bé|trẻ, nhét … vào|mồm|miệng cháu|bé|trẻ|con|mồm|miệng, bịt mồm|miệng … cháu|bé|trẻ,
    @child … đứng|ngồi khóc … một_mình|đường|chợ|bến|cổng, @child … khóc một mình,
    bị|lừa|dụ … sang campuchia|trung_quốc|biên_giới|lào, bị … bỏ lại … chùa|cổng|đường|bến|viện|chợ, bé|cháu|trẻ bị bỏ,
    ép … cháu|bé|em|con … chuyện|quan|cởi|xem, @child … bị … họ|chú|anh|ông|bác|cậu … ép|sờ|hiếp|xâm,
    bé|cháu|trẻ|con … bị đánh … khóc|thét|suốt|hoài|mãi, ngày_nào|suốt_ngày|đêm_nào … đánh|đập|chửi cháu|con|bé|trẻ, ngày_nào|suốt_ngày … bị đánh,
    @child … bắt nghỉ_học|đi_làm|ăn_xin|bán_vé_số|lao_động, bắt @child … ăn_xin|lao_động|bán,
    @child … động|đụng chạm, động|đụng chạm … cháu|bé|trẻ|chỗ_kín|vùng_kín,
    cháu|bé|trẻ … đêm|nắng|lạnh … một_mình|khóc|nhốt,
    @child …… bị …… động_chạm|đụng_chạm,
    đuổi|tống cháu|bé|em|con ra khỏi|đường|ngoài … sợ|đêm|tối|lạnh, đuổi cháu|bé ra khỏi nhà, dí … thuốc_lá|bàn_là|điếu|sắt … vào,
    @child … nhắn|gọi … cứu con|em|cháu|tắt_máy,
    sơ_sinh bị bỏ, sơ_sinh … bỏ ở|trước|trong|sau|gần|dưới|cạnh|trên|ngay,
    @child khóc … nhà|phòng|một_mình|khóa
alert-child-unless-words =
    bỏ rơi … khai sinh, chính sách … trẻ, hỗ trợ trẻ, đánh mẹ|vợ, con đánh mẹ, bị bỏ rơi làm|đăng|khai|có|được, con nuôi … bỏ rơi, giấy … sơ sinh, sơ sinh … giấy|tiêm|khám|bảo|thẻ, đánh bóng, chó … bỏ rơi, mèo … bỏ rơi, phòng … xâm hại, phòng chống bạo hành, không đánh con, thất lạc giấy|hồ, giấy … thất lạc, lạc lối|đường_thi,
    chó|mèo|trâu|bò|gà|lợn|dê|vẹt|chim … lạc|mất_tích, lạc|mất chó|mèo|trâu|bò|gà|vẹt|chim, lạc đề|hậu|quan,
    con chó|mèo|trâu|bò|gà|lợn|vịt|dê|vẹt|chim|cún|heo, chó|mèo|trâu|bò … không thấy|đâu, điện_thoại|ví|giấy|xe … đâu mất, con đường|dấu|số|sông|mương,
    sổ|giấy|thẻ|hồ_sơ … không thấy,
    đánh cho … roi, nghịch … đánh,
    @animal …… lạc|mất|bắt|bỏ, rác … trôi|trôi_đầy

## Bạo lực trong nhà

alert-violence-words =
    chồng|vợ|ông_xã|bà_xã|ox|dượng|con_rể|bố_chồng|mẹ_chồng|chồng_cũ … đánh|đập|chém|bóp|đâm tôi|vợ|mẹ|em|bà|chồng|chị, bị chồng|vợ|ông_xã|bà_xã|ox … đánh|hành|bạo, bạo hành vợ|mẹ|phụ
alert-violence-unless-words =
    không … đánh, đánh nhau, đánh máy|răng|son|phấn|cờ|bài|bóng, vợ chồng

## Người bị lạc

alert-lost_child-words =
    lost child, missing child, lạc mất @child, lạc con|bé|cháu, @child …… đi|bị lạc, @child … thất lạc, @child …… mất tích, mất tích … @child, tìm … @child … lạc|tích|thấy, @child|học … chưa|không về … tìm|thấy, @child|học … chưa|không thấy … về, học … chưa về,
    @child … không thấy về|đâu, tìm trẻ lạc, lạc mẹ|bố|cha|ba|má, không tìm thấy con|cháu|bé, tìm con|cháu giúp|hộ, mất con rồi, con|cháu|bé … biến mất, khóc tìm mẹ|bố, @child … lang thang … khóc|tìm|lạc|mình|không|đói, @child … bỏ nhà đi, đứa trẻ … lạc,
    mất liên lạc … @child, @child … bỏ|trốn nhà, @child … đi theo người_lạ|người_yêu|trai|bạn, @child …… chưa|không thấy … đâu|về|tăm_hơi, @child … chưa|không thấy đâu|về|tăm, không thấy … con|cháu|bé đâu,
    @child|cháu|học_sinh … đi|chơi|học … không|chưa thấy|về, tìm khắp|mãi … con|cháu|bé, @child … mất liên_lạc|tích, tìm cháu|bé|trẻ … mặc|lạc|áo, tìm cháu|bé_trai|bé_gái, học_sinh|sinh_viên … bỏ nhà|trốn, lạc @child, lạc một|mất|đứa|thằng @child
alert-lost_child-unless-words =
    ông|bà|cụ|mẹ|bố|má|lão|già|lẫn|lú … lạc|mất_tích|mất_liên_lạc|thấy_về|thấy_đâu|đâu_mất|bỏ_nhà,
    thất lạc giấy|hồ, giấy … thất lạc, lạc lối|đường_thi, lạc đề|hậu|quan,
    chó|mèo|trâu|bò|gà|lợn|dê|vẹt|chim … lạc|mất_tích, lạc|mất chó|mèo|trâu|bò|gà|vẹt|chim,
    con chó|mèo|trâu|bò|gà|lợn|vịt|dê|vẹt|chim|cún|heo, chó|mèo|trâu|bò … không thấy|đâu, điện_thoại|ví|giấy|xe … đâu mất, con đường|dấu|số|sông|mương,
    sổ|giấy|thẻ|hồ_sơ … không thấy,
    @animal …… lạc|mất|bắt|bỏ
alert-lost_elder-words =
    ông|bà|cụ|mẹ|bố|má|lão|già … bị lạc, ông|bà|cụ|mẹ|bố|lão|già … chưa|không thấy về|đâu, ông|bà|cụ|mẹ|bố|lão|già … mất liên_lạc,
    bỏ nhà đi … chưa|không|từ|theo, tìm khắp|mãi … mẹ|bố|ông|bà|cụ,
    @people|già|lẫn … đi lạc, người già … lạc, @people …… mất tích, mất tích người|@people, lẫn|lú|trí|tâm_thần … đi|bỏ khỏi|lạc|mất, @people … đi khỏi nhà … chưa|không|từ, đi đâu mất … không|rồi|từ|cả|tìm, @people … đi đâu mất, @people … không biết … đi đâu
alert-lost_elder-unless-words =
    thất lạc giấy|hồ, giấy … thất lạc, lạc lối|đường_thi, lạc đề|hậu|quan,
    chó|mèo|trâu|bò|gà|lợn|dê|vẹt|chim … lạc|mất_tích, lạc|mất chó|mèo|trâu|bò|gà|vẹt|chim,
    con chó|mèo|trâu|bò|gà|lợn|vịt|dê|vẹt|chim|cún|heo, chó|mèo|trâu|bò … không thấy|đâu, điện_thoại|ví|giấy|xe … đâu mất, con đường|dấu|số|sông|mương,
    sổ|giấy|thẻ|hồ_sơ … không thấy,
    @animal …… lạc|mất|bắt|bỏ

## Có người muốn tự hại mình

alert-self_harm-words =
    kill myself, want to die, suicide,
    tự! tử!, muốn|đòi|định|dọa|sẽ|vụ|người|uống|đã … tự tử, tự tử rồi, tự sát, tự! vẫn!, muốn|đòi|định|dọa|sẽ|vụ|người … tự! vẫn!, đòi|định|dọa tự vẫn, tự! thiêu, người|định|đòi … tự thiêu, tự hại, tự làm hại|đau, làm hại bản thân, quyên sinh, kết liễu,
    không|chẳng muốn|thiết … sống, không muốn tồn tại, không thiết … nữa, chán sống, chán đời, tôi|em|con|mình|cháu|chỉ|cứ|rất|nói|bảo|đòi|người|anh|chị|ấy|nó|bạn muốn chết, muốn chết … rồi|quá|đi|cho|không|thật|con|bố|quách, muốn … kết thúc … đời|cuộc|sống, kết thúc cuộc đời|sống,
    nhảy lầu, định|đòi|muốn|dọa|sắp … nhảy cầu|lầu|sông|xuống|từ, đứng|leo|trèo … can|cầu|nóc|thượng|mái … nhảy|định|đòi, định|đòi nhảy xuống, cầu định nhảy, treo cổ, thắt cổ,
    uống thuốc sâu|trừ|chuột|cỏ|độc|diệt, uống … thuốc ngủ|sâu|chuột|cỏ|trừ, uống cả|hết lọ|vỉ|chai|vốc, con|em|tôi chết đây, cắt|rạch tay|cổ|mạch, cứa! tay|cổ, chết quách, chết đi cho, chết cho xong|rồi|rảnh|nhẹ, sống … ý nghĩa, không còn muốn sống, muốn ra đi, sống làm gì nữa, thà chết, chết còn hơn, sống không bằng, biến mất khỏi, vĩnh biệt, tuyệt mệnh, di thư, tạm biệt mọi|cả|bố|mẹ|các, kiếp sau, sống … nổi nữa, không sống nổi, buông xuôi, tìm đến cái chết, nghĩ đến … chết|tự_tử, ý định tự, nghĩ quẩn, nghĩ dại, kết thúc tất|mọi|hết|đời, lý do … sống nữa, lý do gì … sống, đòi|muốn|nghĩ_đến|tìm chết, đòi! nhảy, đòi|muốn|định|dọa|tính|sẽ … tự_tử|tự_sát|nhảy_lầu|nhảy_cầu|treo_cổ|cắt_tay|rạch_tay|chết_đi|chết_cho, trầm cảm … chết|sống, không còn … sống, muốn biến mất, chết cho … vừa|biết|xem|coi, muốn tự! vẫn, muốn tự vẫn!, ghét bản thân, vô dụng … sống|chết, tuyệt vọng … sống|chết, em|tôi|con … muốn chết, muốn ngủ mãi, tự! đâm|chém|bắn, đừng tìm tôi|em|con,
    tưới|đổ|tẩm|dội xăng lên|vào người|mình, xăng … đòi|định|dọa đốt|thiêu|chết, hết ý nghĩa, vô nghĩa … sống|đời|chết, sống|đời … vô nghĩa,
    không … thấy|gặp|còn tôi|em|mình|con|cháu|anh nữa, nhắm mắt … xong|xuôi|mãi_mãi|buông, ngủ … không … dậy|tỉnh nữa, ngủ luôn|mãi không,
    ngồi|đứng|trèo|leo|lên … lan_can|thành_cầu|sân_thượng|nóc|tháp|cột_điện|cẩu … nhảy|khóc|dọa|đòi|tự, đòi|dọa|khóc … nhảy, kiếp này … bỏ|hết|xong,
    giải thoát cho|bản|khỏi|mình, không ai cần|thương tôi|em|mình|con|cháu, gánh nặng cho … chết|đi|sống|biến, sống … làm gì|chi, sống … khổ … chết|quá,
    theo bố|mẹ|chồng|vợ|con … cho xong|rồi|thôi, chết … rảnh|đỡ|nhẹ nợ|người|khổ|gánh, ước|mong|giá … không … dậy|tỉnh|sinh_ra|tồn_tại,
    uống … thuốc … chết|cho xong, xin lỗi … kiếp|vĩnh|đời, không muốn … trên đời|cõi|thế,
    tôi|em|mình|cháu|con|chỉ|đều|rất muốn kết_thúc … tất|đời|hết|rồi|mọi|thôi|ở, tôi|em|mình|con|cháu muốn kết_thúc,
    mình|em|tôi|con|cháu|tao|chị|anh chết đi|quách|luôn|thì|cho, không|chẳng muốn tỉnh|thức|thở dậy|nữa, không … muốn tỉnh_dậy|thức_dậy nữa,
    thư tuyệt mệnh, thư … vĩnh_biệt|tuyệt, nóc|mái|sân_thượng|cầu|lan_can|cao … đòi|dọa|định nhảy, đòi treo|cắt|uống|nhảy|đâm|đốt cổ|tay|thuốc|mình|lầu,
    uống … viên|vỉ|lọ thuốc, tự rạch|cắt|đâm|đốt|cứa,
    chẳng|không|chả|hết còn thiết sống|gì, không|chẳng|chả|hết thiết sống|gì, viết thư … để lại|xin_lỗi|vĩnh_biệt,
    thư để_lại|vĩnh_biệt … đi|xin_lỗi|bố|mẹ, mép|thành|lan_can|trên cầu … nhảy|đứng|khóc, đứng|ngồi mép|thành|ngoài cầu|lan_can|sân_thượng,
    cách … chết không|nào|nhanh|nhẹ, chết không|nhanh|sao … đau|nhanh, uống hết lọ|vỉ|hộp|chai|mấy … thuốc, làm|cách sao|nào để chết,
    xin_lỗi … em|con|tôi|mình đi đây,
    nên|phải|đáng chết đi|quách|thôi|cho, muốn|nghĩ … nên chết, chết đi … xong|rồi|thì|nữa,
    dọa|đòi|nói chết nếu|vì|khi|cho, cầm dao … kề|đâm|cứa|cắt … cổ|tay|bụng|tự
alert-self_harm-alone-words = tự tử, muốn tự vẫn, muốn chết, muốn chết quá
alert-self_harm-unless-words =
    đi cắt cỏ, cắt cỏ … trâu|bò|dê|lợn|thỏ|cá|bờ|đê|đường|vườn|ruộng|đồng|sông|về|máy, máy|liềm … cắt cỏ,
    cho|vay|lãi|giá … cắt_cổ, lãi … cắt cổ, cắt_cổ … lãi, sốt_ruột|nóng_ruột|ruột_gan|sốt|nóng|lo|tức|ngứa|thèm chết đi|mất|được, chết đi được … làm|lấy|nộp|xin|chờ|đợi,
    lỗ chết, mệt|buồn|đau|nhức|đói!|chán muốn chết, mệt|buồn … quá muốn chết, ngủ muốn chết, nóng|đói!|ồn|khát|vui|lạnh|nực|hôi|thối|cười|ngứa|rét … muốn chết, muốn chết … nóng|ồn|cười, phim … tự tử, cầu treo, chuyển|thay đổi tư vấn, uống nhầm, cắt tay nghề,
    nhớ|lo|sợ|ngán|bực|tức|thèm|bận|ngại|quê|hồi_hộp|xấu_hổ muốn chết, đau lưng|đầu|chân|răng|bụng|vai|gối|họng|mắt|cổ|tay muốn chết,
    bé|cháu|con đòi nhảy dây|múa|theo, tập|học|múa|dân_vũ … nhảy,
    kết thúc … trò_chuyện|hồ_sơ|phản_ánh|chat|hội_thoại|cuộc_gọi|đăng_ký|ở_đây|tại_đây|buổi|hợp_đồng|họp|việc|thử_việc,
    uống … viên thuốc mỗi|ngày|bổ|cảm,
    @people|tôi muốn kết thúc … trò_chuyện|hồ_sơ|phản_ánh|chat|hội_thoại|cuộc_gọi|đăng_ký|hợp_đồng,
    chán đời vì|với chờ|giấy|thủ|hồ|đường|học|việc|mưa|nắng|rác|mạng, chán sống với|vì mùi|rác|ồn|đường,
    @feeling chết, @feeling muốn chết, @feeling … chết đi_được|mất|luôn|thôi|khiếp, chán|buồn chết đi_được|mất|luôn|thôi, chết cười|mê|mệt|đói|khiếp, sợ chết,
    cắt cỏ … bụi|ồn|bay|máy|sân|vườn|nghĩa|ruộng|bờ|đường|lề

## Người ốm nặng, bị nạn

alert-medical-words =
    ambulance, heart attack, unconscious, not breathing,
    gọi|xe|cần|đi|phải cấp cứu, gọi … cấp cứu, cấp cứu với|cho|giúp|ngay|gấp|giùm|đến, xe cứu thương, đột quỵ, tai biến, nhồi máu, lên cơn đau|co|hen|suyễn|động, @people … đau tim, bị đau tim, đau tim dữ, đau bụng đẻ, đẻ! rơi|rớt, máu phun|tuôn|chảy không, đau ngực, đau … ngực, thắt|tức ngực, vã mồ hôi, mê sảng, nghẹt thở, ngạt thở|khói|khí, co cứng, sảy thai, bầu … ra|đau … máu|bụng, đau dữ dội, đau … dữ dội, sưng … khó thở, méo miệng|mồm, miệng|mồm … méo, liệt nửa|người, tê liệt, không nói được, không cử động, mất ý thức, trợn mắt, mắt trợn, ngã quỵ, gục xuống|giữa, lịm đi|dần, lả đi, li bì, nôn liên|ra máu, vật vã, sốc thuốc, sùi bọt, động kinh, co giật,
    ngất xỉu, bị|có|@people … ngất, tụt … ngất|mê, huyết|đường … ngất, ngất … rồi|xỉu|giữa|đi, @people … xỉu, xỉu rồi|ngoài|giữa|ở, bất tỉnh, bất động, mê man, hôn mê, không tỉnh, không phản ứng, tím tái|người|môi|ngắt, ngừng|tắt thở|tim, sốt … giật, sốc nhiệt|phản|thuốc,
    không thở được|nổi|nữa, khó thở, không … thở, thở … không được|nổi, hóc xương, hóc! xương|hạt|dị|thức|kẹo|thạch, bị|con|cháu|bé|em|ông|bà hóc xương|hạt|dị|kẹo|thạch, bị hóc!, nghẹn … thở|tím, nuốt pin|đồng|nhầm|kim|nam, ngộ độc, trúng độc, ăn phải|nhầm lá|nấm|thuốc|bả, lá ngón, trúng gió, cấm khẩu, gọi { EMERGENCY("ambulance") }, nuốt phải|vào,
    rắn … cắn, rắn cắn, ong đốt, ong vò|bắp|đất|mật|vẽ … đốt, chó … cắn … máu|nặng|rách|thủng, chó dại cắn, sắp|đau đẻ, sắp sinh, vỡ ối, chuyển dạ, trở dạ, băng huyết, xuất huyết não|nhiều|dạ,
    uống nhầm, chảy máu nhiều|không, chảy … máu … nhiều|không, chảy nhiều máu, máu chảy nhiều|không, ra máu nhiều, nôn ra máu, mất … nhiều máu, mất máu, không dậy được, @fall … không dậy|tỉnh|nói, ngã … gọi|hỏi … không, gọi … không thấy|trả lời|tỉnh|dậy|thưa, gọi không dậy|trả|tỉnh, không nhúc nhích, bỏng … nặng, bị … bỏng!, sặc … tím|thở, tím! mặt|tái, nằm im không|gọi, bỏng nặng, bị bỏng, dị ứng nặng, đau bụng dữ|quằn, quằn quại, nguy kịch, hấp hối,
    ăn|uống|nhậu … xong|vào|phải|về …… nôn|ói|đau_bụng|đi_ngoài|tiêu_chảy|co_giật|khó_thở|tê_môi|chóng_mặt|bất_tỉnh|nằm_im,
    cả|nhiều|mấy|chục người|nhà|đám|lớp|làng … nôn|ói|đi_ngoài|ngộ_độc, nôn mửa|ói|thốc|tháo,
    tay|chân|người|mặt … tê_dại|tê_cứng|không_nhấc|không_giơ|không_cử_động|liệt, nói … ngọng|đớ|không_ra_tiếng|ú_ớ … tay|chân|người|miệng|mặt,
    tay|chân|miệng|người|mặt …… nói … ngọng|đớ, tê_dại|tê_liệt|yếu … tay|chân|nửa, say|cảm nắng … gục|ngã|xỉu|ngất|nằm, bị say nắng,
    lay|gọi … không … dậy|tỉnh|thưa|phản_ứng|nhúc_nhích, nằm im … không|lay|gọi, thoi thóp, thở dốc|gấp|rít|hắt,
    lăn ra|đùng … bất|xỉu|sùi|ngất|không, ngã gục|quỵ|khuỵu|vật|quay, gục … trước|giữa|ở|tại, ra huyết|máu … bầu|thai|nhiều, bầu|thai … ra huyết|máu,
    mang thai|bầu … đau|ngã|ngất|vỡ|co, sắp đẻ, đẻ rồi|rơi|dọc, bị rắn|rết|bọ_cạp|khỉ|trâu|bò|ong … cắn|đốt|chích|húc, bị chó … cắn,
    lên cơn|đau tim|hen|động_kinh|co_giật|khó_thở|đau_thắt, đau … lăn lộn, đau … quằn quại, ôm bụng|ngực … đau|lăn|ngã|gục,
    sốt … li_bì|mê_sảng|bốn_mươi|40|41, sặc sữa|cháo|bột|nước, hóc|mắc|nghẹn … xương|hạt|thạch|kẹo|viên|đồng_xu|họng,
    mặt|môi|người … tím|trắng_bệch|tái|lạnh_ngắt|tím_tái … thở|gọi|ngã|quỵ|lạnh, bỏng xăng|toàn_thân|nước_sôi|dầu|cồn|điện, uống|nuốt|ăn nhầm|lộn,
    hạ đường huyết … ngất|xỉu|gục|ngã, cần|xin bác_sĩ|xe|đưa … gấp|đi_cấp_cứu|đi_viện|ngay, đưa … đi viện gấp|ngay|giúp|với, nhập viện cấp|gấp,
    thở khò|yếu|ngáp|thoi|dồn|không_ra_hơi, mặt|môi|người|da tím|tái|xanh|trắng_bệch|nhợt … rồi|lạnh|thở|gọi|ngắt|mét, thở … mặt|môi|người tím|tái,
    nuốt cái|viên|cúc|khuy|đinh|ốc|nhẫn|xu|vít|hạt|dị_vật, mù|mờ mắt … rượu|cồn|uống, rượu|cồn|uống … mù|mờ mắt, nằm vật|gục|sõng_soài|co_giật|thở,
    người … nằm chết|bất|gục, đau bụng … sau|do|vì|khi đám|ăn|cỗ|tiệc|uống|bữa, nhiều|cả|mấy|hàng|chục … đau_bụng|nôn|ói|tiêu_chảy|đi_ngoài,
    run rẩy|lập_cập … khó|thở|sốt|ngất, tức|đau ngực … khó|thở|tay|run|vã, trợn ngược|mắt,
    không nói được … miệng|tự_nhiên|méo, tự_nhiên|đột_nhiên|bỗng … không nói|đi|thở|thấy|cử_động|nhìn được, tiểu_đường|huyết_áp … ngất|xỉu|hôn_mê|gục,
    ong|kiến đốt … khắp|sưng|nhiều|người, người_bệnh|bệnh_nhân|người_ốm … viện gấp|ngay|nhanh, bị trúng độc,
    hen|suyễn … nặng|thuốc|cơn|xịt, nuốt|uống … axit|xút|tẩy|dầu_hỏa|xăng|thuốc_chuột|thuốc_sâu
alert-medical-alone-words = cấp cứu, cấp cứu cấp cứu, ngất, rắn cắn, khó thở, ngất rồi
alert-medical-maybe-words = cấp cứu, ngất!, máu!, sốt!, đau quá
alert-medical-unless-words =
    liệt|tê|yếu … người|chân|tay … năm|tháng nay|rồi,
    số điện thoại cấp cứu, chó cắn nhau, sợ … cắn, sợ … ngộ độc, phòng … ngộ độc, tập huấn cấp cứu, phòng … đột quỵ, bất động sản, mùi|khói|bụi|nóng|hóa_chất …… khó thở, mùi|khét|hôi|thối|bụi …… không thở được|nổi|nữa, hay … cắn, xe cấp cứu|cứu … không|khó vào|được|đi, cấp cứu … vào … không được, hướng dẫn … cấp cứu, sắp sinh … giấy|hưởng|bảo, sốt xuất huyết, học xuống cấp|dốc, xem|bóng … đau tim,
    chắn|chặn|cản!|vướng|lối … xe cứu_thương|cấp_cứu, ngất|xỉu|sốc|choáng với|vì|ngang|up|ngây, cười|đẹp|xinh … ngất|xỉu,
    đau tim|đột_quỵ|tăng_xông|tai_biến|hộc_máu với|vì|mất, trận|phim|bóng|kịch|đội … nghẹt_thở|đau_tim|đứng_tim, @no cấp_cứu|ngất|rắn_cắn,
    liệt sĩ|sỹ|kê, ăn uống nhầm, nuốt lời, bị tai biến|đột_quỵ|liệt … năm|tháng|chế_độ|trợ_cấp, tiêm|lịch|phòng … dại,
    xe cứu_thương|cấp_cứu … không lọt|vào|qua|đi|tới|quay, nuốt cái lưỡi|hận, cây xanh|đỏ,
    khó_thở|nghẹt_thở|ngộp|ngạt … vì|do mùi|bụi|rác|nóng|khói_bụi|ô_nhiễm, bụi|mùi|nóng … khó_thở|nghẹt_thở,
    xe cấp_cứu|cứu_thương … mất_tiền|giá|phí|bao_nhiêu,
    muốn|suýt|gần|như|phát|đến ngạt_thở|nghẹt_thở|xỉu|ngất|đột_quỵ|gục|ngất_xỉu|tắt_thở, nằm liệt … làm|được|cấp|căn_cước|hưởng|trợ_cấp,
    xe cấp_cứu|cứu_thương … có|ở … không,
    @feeling chết, @feeling muốn chết,
    nghẹt|ngạt thở với|vì|trước|cùng trận|bóng|phim|giá|tập

## Thiên tai, sập, mắc kẹt

alert-disaster-words =
    flash flood, landslide,
    lũ quét|về|lên|cuốn|dâng|ống|đến|tràn, nước lũ, lũ … mắc|kẹt|cuốn|dâng|bao|vây|nhà|người, bị … cô lập|vây, bao vây, cầu … bị|đã|vừa sập, cầu! sập, @house … sụt, sụt xuống|lún_nhà, gọi { EMERGENCY("rescue") }, cô lập vì|do|trong,
    sạt lở núi|đá|nghiêm, sạt lở đất ở|vùi|rồi|xuống|làm|vào, sạt lở … nhà|người|vùi|lấp, sạt! … vùi|lấp|nhà|người, đất|đá … vùi|chôn|lấp_người|lấp_nhà, đất … trôi xuống, vùi|chôn lấp|vùi|nhà|người|sống, bị vùi, lở núi|đá|đất|đồi|ta, núi … lở, đá lăn|lở, đá rơi trúng,
    vỡ đê|đập|kè|bờ_bao, đê! … vỡ, bờ|mặt đê … vỡ|tràn, đê bị|đang|sắp|đã … vỡ|tràn, đê sông|làng|bao|điều … vỡ|tràn, đập thủy|nước|tràn|hồ … vỡ, tràn đê, nước … tràn đê,
    @house … sập, trường|tường|cầu|cổng|mái|công_trình … bị|đã|đổ sập, trường|tường|cầu|cổng|mái sập rồi, sập nhà|tường|mái|trường|hầm|cầu|trần|cống|mỏ|giếng, sập … người, đổ sập, tường sập, tường|nhà đổ, đổ tường|nhà, kẹt … đống|gạch|đổ|nát,
    mắc kẹt … mái|nóc|nhà|lũ|nước|ngoài|trong|hầm, @people|gia|nhà|hộ|đoàn … mắc kẹt, kẹt trên|trong … mái|nóc|nhà|hầm, trên mái|nóc nhà, đang … trên mái,
    ngập … mái|cổ|nóc|ngực|bụng|giường, lụt … mái|nóc, ngập đầu người, ngập nửa|nóc|hết nhà|tầng, @house|đồi … sạt xuống, đồi|núi … đang sạt, mái … bay mất|hết, sập hầm|lò|cống, hầm|lò … sập, ngập tới|đến|ngang|quá|lên|gần … mái|cổ|nóc|ngực|bụng|giường|đầu|tầng, nước … dâng|lên|ngập … mái|cổ|gối|nhanh|nóc|ngực|bụng|đầu|tầng, nước dâng … nhà, xe … nước cuốn, cuốn mất|trôi … nhà|cầu|người|xe,
    lốc|bão … bay|sập|tốc … mái|nhà|trường, lốc xoáy, vòi rồng, tốc|bay|giật|thổi! … mái, bay mái|nhà, cần cứu hộ|nạn, cần|xin ca_nô|xuồng|thuyền|áo_phao, cứu hộ với|gấp|ngay|đến, động đất,
    @house|nhà|tường|mái|trần|cầu|cổng sập rồi|xuống|đè|hết|mất, sập … rồi người|nhà|kẹt,
    nước … dâng|lên|vào|ngập … giường|gác|gác_xép|cửa_sổ|bàn_thờ|tầng_2|thắt_lưng, nước … cao quá|lắm … cứu|người|trẻ|con|gác,
    trên gác|gác_xép|nóc|mái|cây|gò … cứu|nước|lũ|chờ, hố tử_thần|sụt … nhà|sân|người|xe, sụt đất|nền|hố|lún … nhà|sân|người,
    đất|đồi|núi|taluy|đá … trượt|sạt|đổ|lở … nhà|kín|người|lấp|xuống|chắn, chưa|không ra|thoát được … cứu|nước|người|nhà|trẻ|già,
    người|con|mẹ|bà|cháu|chúng_tôi … chưa|không ra|thoát được, @people … kẹt … trong|trên|dưới,
    xin|cho|cử|điều thuyền|xuồng|ca_nô|cứu_hộ … đón|cứu|ra|vào, nhà … đang|bị nghiêng|trôi|cuốn, lũ|nước … cuốn|trôi nhà,
    chờ|cho|xin|cần … cứu … nước|gác|mái, vỡ bờ|đê|đập|cống … nước|ngập,
    nước sông|lũ|đập|suối … lên|dâng|vào|tới|tràn sân|nhà|thềm|cửa|giường|xóm|làng, bị nước … vây|bao|cô_lập|chia_cắt|kẹt, nước … vây|bao quanh|kín|tứ_phía,
    nước … không ra được, nước … lên tới|đến … sân|giường|thềm|bậc|gác|bụng|ngực … cụ|già|liệt|bé|trẻ|cứu, sập một|mất nửa|bên|góc|phần,
    nhà … sập một|nửa|bên|rồi, mái|tôn … bay hết|mất|sạch|tung, trốn|núp dưới gầm, đập|đê|kè|bờ … sắp vỡ, lũ cuốn|mất|tràn|lên,
    đất|đá|núi … lấp đường|nhà|người|xe,
    đá … lăn|rơi|lở|đổ xuống nhà|người|xe|xóm, đồi|núi|đất … chôn|vùi|lấp,
    sập … người … trong|kẹt|dưới|vùi, @house sập
alert-disaster-maybe-words = ngập, nước … vào nhà|bếp|buồng|giường, mắc kẹt, lũ, nước dâng, sạt lở, kẹt, nước lên
alert-disaster-unless-words =
    hỗ trợ … sập|lũ|bão|ngập, thiệt hại … lũ|bão, diễn tập … cứu hộ, tra cứu, xe cứu hộ giao, sạt lở … dần, bờ … sạt lở, cống … nước dâng, mỗi khi mưa, mưa là, là ngập, gây sập, sắp|sợ|dễ!|nguy … sập, cây … đổ, dột!, sắp đổ|hỏng|gãy, cầu treo có, nước không lên, đường … ngập … gối,
    bão giá|táp|like|sale|mạng|đơn, lũ bạn|nhóc|trẻ|chúng|học_sinh, ngập tràn|trong|mặt|đầu_trong|việc|nợ,
    sập mạng|web|app|nguồn|giá|bẫy|sàn|máy|tiền|tiệm|nguồn, mạng|web|app|hệ_thống|trang|server|máy … sập, kẹt xe|tiền|lịch|vốn|hồ_sơ|giấy|mạng,
    mắc kẹt … hồ_sơ|thủ_tục|giấy_tờ, không lên được, nước … không lên, yếu … không, @no lũ|ngập|sập|sạt_lở|mắc_kẹt,
    ghế|bàn|kính|đèn|biển|gương|bồn|chậu|tượng … vỡ,
    sửa|xây|đổ đường … lấp, ghế … gầm,
    bay mái lều|bạt|chòi|che, tốc mái lều|bạt|chòi, đá lăn tăn,
    đổ đất … lấp, lấp mương|ao|ruộng|kênh|cống,
    như lũ|vỡ|sạt, như vỡ chợ|đê|tổ,
    đá bóng|cầu|banh … vỡ|nhà, @brittle …… vỡ

## Dây điện

alert-power_line-words =
    electrocuted,
    dây điện … đứt|rơi|rớt|đổ|lòng_thòng|tóe|chập|nổ|nằm_giữa|nằm_ngang|nằm_trên|nằm_dưới|nằm_ngoài|nằm_ở|nằm_vắt|phóng, đường dây điện|trung|cao … đứt|rơi|rớt, dây trung|cao|hạ thế … đứt|rơi|rớt, đứt … dây điện, đứt dây điện, dây điện …… đứt|rơi, dây! … đứt, dây cao thế, điện … phóng tia, tia lửa điện,
    cột điện … đổ|gãy, đổ|gãy cột điện, điện giật, bị … điện giật, giật điện chết|ngất, bị giật điện, rò điện, hở! điện, rò|hở … điện … giật, cột … giật người|chết, tóe lửa, xẹt lửa|điện, phóng điện, nhiễm điện, nổ trạm biến|điện, trạm biến áp … nổ|cháy, dây điện chạm|cháy, dây điện bị đứt|rơi|cháy|nổ|chập, trạm điện nổ, chập nổ, bị giật chết, chạm điện,
    điện rò|hở|chạm … nước|giật|tê|người|rào|tôn, điện … giật tê|bắn|ngã|chết|bất|văng, chạm|vướng|dính|mắc … dây điện … giật|chết|bất|treo,
    trụ|cột điện … đổ|gãy rồi|ngang|xuống|đè|vào|chắn, chạm dây_điện|điện bị giật, bị điện|giật … văng|ngã|bất, giật tê, nhiễm|rò điện … giật,
    trạm|tủ|cột|dây|biến_thế|biến_áp … nổ lửa|to|đùng|rồi, trạm|tủ|cột điện|biến_thế|biến_áp … tóe|xẹt|phóng|nổ|bốc lửa|tia|khói,
    biến_thế|biến_áp nổ|cháy, điện đứt|rơi trúng|xuống|vào|ngang, chạm|sờ|cắm … ổ_điện|dây_điện|điện … giật|bắn|bật|ngã,
    bị giật bắn|bật|văng|ngã|ngất|tím, cột điện đổ|gãy|đè,
    @people mắc|vướng|dính|chạm|bám … dây_điện
alert-power_line-maybe-words = dây điện, rò điện, hở điện, cột điện
alert-power_line-unless-words =
    điện thoại, sắp đổ, sợ … giật, sợ … đứt, dễ … giật, máy giặt, giật mình, cành … dây điện, sợ … đổ, nguy cơ … đổ, nhấp nháy, dây … cáp|mạng … đứt|rơi, đứt cáp, nghiêng … đổ, rối như|mù|rắm|tung,
    @no điện_giật, sắp rơi,
    dây điện …… võng|chùng|thấp|chằng|chằng_chịt|rối!|sà!

## Khiếu nại

alert-complaint-words =
    khiếu nại, khiếu, kiếu nại, khiếu kiện, đơn kiện, kêu oan, đi kiện, muốn kiện, kiện … quyết_định|xã|phường|ủy_ban|chủ_tịch,
    không đồng_ý|chấp_nhận|tán_thành|đồng_tình|đồng_thuận|nhất_trí|thống_nhất|thỏa_mãn|thỏa_đáng|phục|chịu … quyết_định|mức|xử_phạt|bồi_thường|đền_bù|kết_quả|kết_luận|phương_án|phạt|giá|thu_hồi|cưỡng_chế|bình_xét|xét_duyệt, phản đối … quyết_định|mức|phương_án|cưỡng_chế|phạt|thu_hồi, tôi|chúng_tôi|gia_đình phản đối, không đúng … phản đối,
    quyết định … sai|trái|oan|vô_lý|bất_công|không_đúng|không_hợp|không_thỏa|không_công, quyết định … đất|nhà|của|phạt … sai|trái|không_đúng|không_hợp|không_thỏa, xử phạt|lý … sai|oan|vô_lý|không_đúng|bất_công, phạt oan|sai, phạt @people … oan|sai, phạt nhà|gia_đình … oan|sai, oan uổng|ức, phạt … là sai|oan|vô, bị … phạt … oan|sai|vô, thu hồi … oan|sai|trái|không_đúng|không_thỏa|không_hợp, cưỡng chế … trái|sai|oan|không_đúng,
    đền_bù|bồi_thường … không_thỏa|không_đúng|không_hợp|không_công|không_đủ|thấp|rẻ|bèo|ép|bất_công|ít, xử ép, xem … lại quyết, yêu cầu xem … quyết|phạt|lại, phạt … yêu cầu xem,
    khếu|khêu|khuếu|khiếu|khiểu|khiêu nại|lại|nai|nạy, không công_nhận|cấp … trái luật, từ chối … trái|sai|vô_lý, hủy|thu_hồi|xem_lại quyết định,
    quyết định … xem lại, đề nghị|yêu_cầu hủy … quyết_định, đơn … kiện ủy_ban|xã|chủ_tịch,
    bác đơn, kiện lên|ra|tới xã|ủy_ban|tòa|huyện|tỉnh|chủ_tịch, sẽ|đi|quyết|muốn kiện, khiê|khiu|khuyếu|khuyết|khứu|khiế nại, khiếu lại|nài|nãi|nị,
    không|chẳng phục|đồng_ý|chấp_nhận … cách|việc giải_quyết|xử_lý|xử_phạt|đền_bù|xét_duyệt, bất|không phục quyết|cách|kết
alert-complaint-alone-words = bị phạt sai, quyết định sai, tôi bị oan
alert-complaint-unless-words =
    không phải khiếu nại, khiếu nại gì đâu, không khiếu nại, không|chưa định|có_ý|muốn|hề|dám|cần khiếu nại, đừng khiếu nại, không … khiếu nại ai|gì, năng khiếu, khiêu vũ, khiếu hài,
    điều|sự|văn|phụ|dữ kiện, kiện toàn|hàng|tướng

## Tố cáo

alert-denunciation-words =
    tổ_chức|chứa|mở|gom_người|rủ_nhau … đánh|chơi bạc, sóc|xóc đĩa, đánh bạc ăn_tiền|thâu_đêm|suốt_ngày|cả_đêm|hằng_đêm|công_khai, @people|nó|mụ|con_mụ|lão … ghi lô_đề|đề!|số_đề, con_mụ|mụ|lão|thằng … ăn_trộm|lấy_trộm|trộm gà|chó|xe|tiền|mấy|của,
    muốn|xin|định tố ông|bà|thằng|cán_bộ|trưởng_thôn|chủ_tịch|bí_thư, bán|buôn … cần_sa|ma_túy|thuốc_lắc|bóng_cười, cần_sa|ma_túy|thuốc_lắc cho|bán hs|học_sinh|trẻ_con|sinh_viên,
    sát phạt nhau|ăn_tiền|thâu_đêm, sòng|ổ|chiếu bạc, tụ_tập|tụ_họp|tụ_bạ … đánh|chơi bạc|bài_ăn_tiền, ghi lô_đề|số_đề, ghi đề với|và, cho vay lãi cắt_cổ|nặng|lãi_ngày, cho vay nặng lãi, vay lãi cắt_cổ, tín_dụng đen, ghi đề suốt|ngay|công_khai|thuê|thâu,
    tố cáo, tổ! cáo, tố giác, đơn tố, hối lộ, tham nhũng, tham ô, biển thủ, ăn chặn|bớt, bớt xén, rút ruột, nhũng nhiễu, vòi vĩnh|tiền, ăn tiền, bảo kê, lộng quyền, lạm quyền, lạm thu, lạm dụng chức|quyền, lợi dụng chức|quyền, bỏ túi riêng, tư túi, khai|lập khống!, bằng giả, bao che, nhận tiền chạy, @official … bao che, chiếm đoạt tiền, muốn tố!, tố! ông|bà|cán|thầy|cô,
    @official … đòi|vòi|nhận|ép|ăn|xin|lấy … tiền|phong_bì|quà|hoa_hồng|bồi_dưỡng, @official … làm|dùng … giả, tiêu cực trong|ở|của|thi, tố! công, @official … phong bì, @official … sai phạm, đòi bồi dưỡng, gợi ý … tiền|bồi, lót tay, đút lót, bôi trơn, kê khống!, nâng khống!, lại quả, mãi lộ, chạy chọt, ăn đất, @official … chiếm|lấn|bán … đất, @official … thu tiền … sai|trái|túi, đòi|nhận|đưa|gợi … phong bì, chạy việc|chức|án|chế … tiền, vi phạm … đạo đức công,
    @official|xã|thôn … đòi … triệu|tr|củ|chai|nghìn|đồng, xã|thôn|@official … bán|chia|cấp … đất công|trái|cho_người_nhà|cho_con,
    đưa tiền|phong_bì mới|thì … ký|làm|giải_quyết, không đưa tiền … không, có tiền … mới ký|làm|giải_quyết, đút túi, thông đồng, móc ngoặc,
    gian lận … tiền|hồ_sơ|quỹ|thi, giả|giả_mạo hồ_sơ|chữ_ký|chứng_từ|giấy_tờ, hồ_sơ|chứng_từ|chữ_ký giả|khống!, kê|khai man|gian|khống!,
    quỵt|ém|ăn tiền|hàng|quà cứu_trợ|hỗ_trợ|chế_độ|dân, ưu ái|cho người_nhà … hộ_nghèo|đất|suất,
    tó|tô!|tồ!|tộ cáo, tố cáp|cão|cạo|kao|káo|caó, tố! người|cửa|chủ|nhà|kẻ|đứa|tên|bọn|hàng|trưởng|thằng|con|hắn|nó,
    @official … dùng|lấy|rút|tiêu|xài … công_quỹ|quỹ|ngân_sách|tiền_công|tiền_dân, công quỹ, @official … bán thuốc|đất|suất, lập … khống!, @official|kế_toán|thủ_quỹ|chủ_nhiệm khai|kê|lập khống,
    danh_sách|hồ_sơ|chứng_từ … rút tiền, bằng_cấp|bằng giả, @official … chia_chác|móc_nối|tẩu_tán|bòn_rút|trục_lợi, trục lợi, bòn rút, ăn hối_lộ|chia,
    buôn|bán|tàng_trữ|vận_chuyển|mua … ma_túy|thuốc_phiện|heroin|thuốc_lắc, ổ|điểm|đường_dây|buôn_bán ma_túy|mại_dâm|hàng_cấm, chứa|môi_giới|dắt|tổ_chức mại_dâm|bán_dâm|gái, gái bán_dâm|mại_dâm|bán_hoa|làng_chơi|đứng_đường, nhà_nghỉ|khách_sạn|nhà_trọ|quán|tiệm|karaoke|mát_xa|massage|gội_đầu … bán_dâm|mại_dâm|kích_dục|bay_lắc, tụ điểm mại_dâm|ma_túy|bay_lắc,
    bắt|đòi|ép … bồi_dưỡng … mới|thì, công_an|cán_bộ|dân_quân|bảo_vệ|trưởng_thôn|trưởng_xóm … đấm|đạp|tát|hành_hung|đánh_đập @people, công_an|cán_bộ đánh em|cháu|chồng|tôi|người_dân|dân,
    @crime … không|ko|chẳng|chả|chưa dám nói|kể|báo|tố|hé|khai, không|ko|chẳng|chả|chưa dám nói|kể|báo|tố|hé|khai … @crime, @crime … sợ … trả_thù|trả_đũa|nó_biết|bị_lộ|lộ|biết_mặt, sợ|ngại … trả_thù|trả_đũa … @crime, tụ_tập|rủ|kéo … chích|hút|hít|phê ma_túy|thuốc_phiện|heroin|hàng_trắng,
    không|chưa có phong_bì|quà_cáp … hồ_sơ|giấy|việc, nhờ|do|vì người_quen|người_nhà|quen_biết … được … duyệt|xét hộ_nghèo|cận_nghèo|chế_độ, hộ_nghèo|danh_sách|suất … toàn|toàn_là người_nhà|họ_hàng|anh_em|con_cháu|người_quen
alert-denunciation-unless-words =
    ghi đề nghị|án|tài|xuất|mục|bài|cương|phòng|thi,
    thuế|phí|lệ_phí|công_chứng|chứng_thực|hợp_đồng|sang_tên|giấy|thủ_tục bán|mua|chuyển|tặng|cho đất|nhà, thuế|phí|công_chứng|chứng_thực|hợp_đồng|sang_tên … bán|mua|mua_bán|chuyển_nhượng|tặng … đất|nhà, ủy_quyền nhận|lấy|lĩnh tiền|lương,
    không tố cáo, không phải tố cáo, không|chưa định|có_ý|muốn|hề|dám|cần|có tố cáo, chứ không … tố cáo, to cao che|quá!|lắm|chắn|sắp, cây|nhà|cột|tường|xây|biển to cao, phòng chống tham nhũng, phòng tham nhũng, phòng chống|ngừa ma_túy|mại_dâm, tác hại … ma_túy, đánh|đá|chơi … ăn tiền, ăn tiền hoa|lãi, tự|giả|mạo xưng|danh … @official,
    làm thủ_tục|thủ, xin|hưởng|lĩnh tiền thất_nghiệp|bảo_hiểm|thai_sản|tuất|lương_hưu|trợ_cấp, tiền thất_nghiệp|bảo_hiểm|thai_sản|tuất|lương_hưu|trợ_cấp xin|nhận|lấy|hưởng|lĩnh|ở_đâu|bao_giờ|được, công_ty|cty|nhà_máy|xí_nghiệp|xưởng … xin|nhận|lấy|hưởng|lĩnh tiền thất_nghiệp|bảo_hiểm|thai_sản|trợ_cấp|lương, công_ty|cty|nhà_máy|xí_nghiệp|xưởng … xin|nhận|lấy tiền

## Mất điện, mất nước

alert-power_out-words =
    mất điện, mất … điện … rồi, điện bị mất|cắt|cúp|ngắt, điện cúp|ngắt, cúp điện, cắt điện, không có điện, điện … mất|tắt rồi|hôm|từ|phụt|ngóm, điện tắt, bao_giờ|khi_nào|mấy_giờ|lúc_nào|chừng_nào … có điện, nào có điện, điện … bao_giờ|khi_nào|mấy_giờ … có, điện chưa có, chưa có điện, có điện lại|chưa, điện … có lại, điện nhà|xóm|thôn|phố|ngõ|khu … không có|lên|vào,
    lịch cắt|cúp|ngừng|tạm điện, ngừng cấp điện, mất diện rồi|cả, điện yếu, điện chập chờn
alert-power_out-unless-words =
    mất điện thoại, mất … điện thoại, không có điện thoại, điện thoại, đèn … điện, điện đường, mất đt,
    điện giật, có điện giật, xưng|dọa|đe|đòi … cắt|cúp|ngắt điện, không … thì|là cắt|cúp|ngắt điện, không|nếu|kẻo|thì|là|sẽ bị|thì|là|sẽ cắt|cúp|ngắt điện, không|kẻo|sẽ cắt|cúp|ngắt điện, lịch … cắt|cúp điện, mai … cắt|cúp điện
alert-water_out-words =
    mất nước, cúp nước, cắt nước, nước máy|sạch|sinh … không chảy|có|lên, nước không chảy|ra|lên, không có nước máy|sạch|sinh|dùng|tắm|nấu|ăn|uống|trong|từ|để|mấy|hai|ba|cả, nước … bị cắt|cúp|ngừng|mất, nước máy mất|cúp|cắt|tắt, nước cúp, nước có lại, bao_giờ|khi_nào|mấy_giờ|lúc_nào|chừng_nào … có nước, nào có nước, nước … bao_giờ|khi_nào|mấy_giờ … có, có nước lại|chưa, nước … mất từ|rồi|hôm, chưa có nước,
    vòi … không … nước, không ra … nước, ngừng cấp nước,
    nước … yếu … không, nước yếu quá|lắm|không,
    nước sinh_hoạt|máy|sạch cúp|mất|ngừng|ngưng|tắt|cắt
alert-water_out-alone-words = không có nước, nhà không có nước
alert-water_out-unless-words =
    bán nước, mất nước tiêu, tiêu chảy mất nước, sốt … mất nước, không có nước ngập|thải|tưới|bơm, kênh|mương|ruộng … nước, nước … tưới,
    xưng|dọa|đe|đòi … cắt|cúp|khóa nước, không … thì|là cắt|cúp nước, không|nếu|kẻo bị|thì|là|sẽ cắt|cúp nước, không|kẻo|sẽ cắt|cúp nước, lịch … cắt|cúp nước, mai … cắt|cúp nước,
    mất bao_nhiêu|bao_lâu|mấy, lắp|đấu nước

## Chó mèo cắn

# Chưa phải cấp cứu: dặn rửa vết thương và đi tiêm, rồi mới nghe việc khác. Viết không dấu thì "cho", "can" còn là chữ khác.
alert-bite-words =
    bị chó|mèo|khỉ cắn|đớp|cào|táp|ngoạm, bị chó!|mèo!|khỉ! … cắn!|đớp!|cào!|táp!|ngoạm!,
    con|cháu|bé|tôi|em|mình|bà|ông|bố|mẹ|chồng|vợ|bác|cô|chú|chị|anh bị chuột cắn|cào,
    chuột cắn|cào chân|tay|mặt|người|vào|cháu|bé|tôi|em|mình|con_tôi|con_em,
    chó|mèo|khỉ …… cắn|đớp|cào|táp|ngoạm vào chân|tay|mông|đùi|bắp,
    bị|con|mấy|đàn|bầy chó|mèo|khỉ …… cắn|đớp|cào|táp|ngoạm chân|tay|mông|mặt|đùi|bắp|cổ|người|vào|phải|chảy|rách|trầy|xước|cháu|bé|tôi|em|mình|bà|ông|bố|mẹ|chồng|vợ|bác|cô|chú|chị|anh|con_tôi|con_gái|con_trai|con_em|con_mình|con_nhà|đứa|thằng|học_sinh|trẻ,
    chó!|mèo!|khỉ! …… cắn!|đớp!|cào!|táp!|ngoạm! chân|tay|mông|mặt|đùi|bắp|cổ|người|vào|phải|chảy|rách|trầy|xước|cháu|bé|tôi|em|mình|bà|ông|bố|mẹ|chồng|vợ|bác|cô|chú|chị|anh|con_tôi|con_gái|con_trai|con_em|con_mình|con_nhà|đứa|thằng|học_sinh|trẻ

## Việc của cấp khác

alert-elsewhere-words =
    quốc lộ, cao tốc, ly hôn, li hôn, tòa án, thi hành án, viện kiểm sát, bảo hiểm xã hội … một|1 lần, rút bảo hiểm xã,
    mạng|sóng viettel|vina|mobi|điện … yếu|mất|chậm, sóng điện thoại, đăng kiểm
alert-elsewhere-unless-words = mạng lưới

## Dùng chung

alert-now-words =
    cứu với, cứu tôi|em|con|cháu|mẹ|bố|người|chúng, cứu giúp, cứu cứu, cứu mạng, mau … cứu, kêu cứu, khẩn cấp, ai cứu, đến ngay|nhanh|mau, nhanh … cứu, bây giờ, hiện đang, lại đang, mau lên, gọi { EMERGENCY("child") }|{ EMERGENCY("rescue") }|{ EMERGENCY("police") }|{ EMERGENCY("fire") }|{ EMERGENCY("ambulance") }, gọi|báo|nhờ|cho|cần cứu_hỏa|công_an|cấp_cứu|xe_cứu|xe_cấp|xe_chữa, cầu cứu, nguy kịch, cần cứu, cần giúp, cần người giúp|đến|tới|ra|xuống
alert-calm-words =
    hôm qua, hôm kia, hôm trước, tuần trước, tháng trước, năm ngoái, năm trước, mấy năm, từ năm, đã dập|tắt|xử, dập tắt, đã qua, trước đây, từng xảy|có|bị, từ lâu, lâu nay, hộ tịch, khai sinh, khai tử, nhận nuôi, là gì, bao nhiêu,
    diễn tập, phê duyệt, phương án, tập huấn, huấn luyện, tư vấn, giám định, chứng nhận|chỉ|từ, thẩm quyền, kinh doanh, doanh nghiệp, chi trả, thanh toán, bồi thường, tài sản, phim, kịch, truyện, phòng cháy, phòng chống, thủ tục, hồ sơ, bảo hiểm, trợ cấp, chế độ, chính sách, giấy phép, giấy tờ, giấy chứng, đăng ký, số điện thoại, hỗ trợ … thế|gì, tiền|mức|xin|được hỗ trợ, hỗ trợ nhà|hộ|người|gia bị|đình_có|đình_bị, hỗ trợ trẻ|nạn|thiệt|cứu,
    hay xảy|có|bị, thường xảy|có|xuyên, thỉnh thoảng, có lúc, dễ xảy, hay … tai, dễ … tai, dễ!, rất dễ, dễ bị cướp|trộm|giật|ngã, nguy cơ, nguy hiểm cho, có ngày!, sợ cháy|xảy|có|bị|gây|trẻ|con, sợ!, có thể gây|xảy|rơi|đổ|sập|bị|dẫn|cháy, sắp đổ|gãy|rơi!, năm|ngày|đêm|tối|lần|hôm|mùa nào, mỗi ngày|đêm|tối|lần|khi|năm|mùa, nếu xảy|có|cháy|bị|trời, nghe nói tuần|hôm|ở|bên|năm|trước|xã, đọc báo|truyện, trên tivi|ti|báo|mạng|đài, thế nào, ra sao, kỹ năng, giám hộ, thay thế, súng nước, lo|sợ cháy|xảy|trẻ|con|điện|dây|cây|sập|tai|có|bị|ngã|sạt|trộm|cướp|đổ|rơi, tránh xảy, để tránh, đề phòng, kẻo!, tránh … tai, cảnh báo, nhiều vụ, nhiều lần có|xảy, mấy vụ, hai vụ, đã có mấy, đã nhiều, dạo này, đề nghị lắp|tăng|tuần|cắm|nhắc|phát|dựng, mong lắp|có, cần biển|lắp,
    hồi năm|trước|tháng|đó|xưa|ấy, dạo trước, đợt trước|rồi|vừa_rồi, hôm nọ, bữa trước|nọ|kia, năm kia|xưa|nọ|rồi, tuần|tháng rồi, lần trước,
    báo|gọi|nhắn|gửi|bấm nhầm, dập xong, bắt được rồi, giải quyết xong|rồi, đã giải|bắt|khỏi|ổn|xong|khắc, cảm|cám ơn các|anh|đội|chú|công|đã|bà|mọi,
    xin cấp|xác, cấp lại, cả tuần|tháng|năm nay, mấy tháng, mấy tuần,
    căn cước, vneid, công chứng, chứng thực, xác nhận, ủy quyền, học phí, thẻ bảo, mất tiền không, xin nghỉ,
    @fear! @event, @fear! … @event, lo|sợ|kẻo|nhỡ_đâu|lỡ_đâu|nguy_cơ|có_ngày|phòng_khi|dễ_bị @event,
    nếu|khi|lúc|hễ có|bị|gặp|xảy|thấy @trouble, nếu … thì gọi|báo|hỏi|liên_hệ, giả sử, giả dụ, trong trường_hợp, gặp @trouble thì|phải|cần,
    cách|học|dạy|hướng_dẫn|kiến_thức|lớp sơ_cứu|cấp_cứu|thoát_hiểm|thoát_nạn|phòng|chống|bơi,
    hồi tết|đầu|cuối|hè|xưa|nhỏ|bé|mới|còn, cách đây hai|ba|mấy|vài|nhiều|một|nửa|2|3|4|5|6 tháng|năm|tuần|ngày|hôm|bữa, năm 2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025,
    vụ @trouble hôm|hồi|năm|tháng|tuần|đợt|lần|trước, đến|tới đâu rồi,
    @please @prevent, @please … @prevent!, @please … gia_cố|rào_lại|cắm_biển|lắp_gương|lắp_đèn|lắp_biển|gắn_gương|gắn_biển|đặt_gờ|đặt_biển|tăng_cường|tuần_tra|đi_tuần|làm_rào, lỡ @trouble thì, lỡ có|xảy|bị … thì,
    nghe nói|đồn|kể|bảo, đọc báo, trên báo|tivi|đài,
    may_mà|may_quá không|chưa, @no @trouble, ổn|khỏe|khỏi|xong|đỡ rồi, đã khỏe|khỏi|ổn|xong|đỡ|về,
    năm|tháng|mùa|tuần|hôm|lần|đêm nào cũng, hay|thường|toàn|chuyên @trouble, hay|thường có|bị|xảy @event,
    mất … làm lại, làm khai,
    nếu|giả_sử|lỡ|nhỡ! …… thì gọi|báo|hỏi|phải|làm|sao|ai|số, suýt nữa|chút|tí|thì, dễ cướp|ngã|trượt,
    cứu trợ … ở|nộp|nhận|thế|gì|bao_giờ|khi_nào, cứu trợ lũ_lụt|bão_lụt, làm|nộp|xin đơn
alert-calm-unless-words =
    từ hôm qua|kia, từ tối|đêm|chiều|sáng|trưa hôm qua|kia, nằm ngoài đường|sân|đồng|hè, từ … hôm trước, không phải diễn tập, sợ quá|lắm|rồi|ạ|hãi|nổ, con|em|cháu|tôi|mình|rất|đang sợ, làm|phải thế nào, làm ra sao,
    nhà|tường|mái|cầu|trần sập rồi,
    quen|theo … trên|qua mạng,
    ngày|đêm|tối|hôm nào cũng,
    nghe nói|đồn|kể|bảo …… đang, sợ … @trouble rồi|quá|to|lớn|lắm, lo … @trouble rồi, có thể … chết|rồi, dễ sợ, e sợ|bị, không thì chết, lỡ tay|chân|uống|ăn|nuốt,
    đang bị|có @trouble, vừa|mới bị|có @trouble, cháy rồi, sạt lở, lở đất|đá|núi|đồi|đường, không ổn|đỡ|khỏi rồi
alert-apart-words =
    cạy, cày, cay, cong, của, đạp, đường, đề, để, cắn, cần, cạn, căn, lợn, xuống, hồ, mặt, mật, mắt, đèn, ngặt, sát, lập, giai, vấn, cước, thương, cùng, công, bắn, bạn, chính, chị, hỏi, hội, học, hộ, chạy, chảy, chày, nhá, bán, cát, gà, cao, tỏ, giặt, đúng, đừng, dưới, nại, chải, chay, cướp, cúp, có, cô, cờ, lụa, lúa, lừa, lứa, no, nợ, nở, nọ, dao, đào, đạo, bảo, báo, bạo,
    không,
    cỏ, tối
alert-short-words =
    hông không, khíu khiếu, khiú khiếu, khiu khieu, knại khiếu nại, knai khiếu nại, k không, ko không, kh không, hok không, hem không, khg không, đc được, dc được, nc nước, đg đường, ng người, ngta người ta, r rồi, rùi rồi, vs với, zới với, dzới với, vơi với, zậy vậy,
    tngt tai nạn giao thông, tnan tai nạn, tnạn tai nạn, wá quá, wa quá, ck chồng, e em, a anh, mk mình, mik mình, vk vợ, mún muốn, mun muốn, đt điện thoại, cíu cứu, kíu cứu, kứu cứu, ciu cứu, cuu cứu, nx nữa, pccc phòng cháy chữa cháy, cccd căn cước, bhyt bảo hiểm y tế, bhxh bảo hiểm xã hội, cướk cước, cuok cuoc,
    kn khiếu nại,
    ng` người

# Lời thường ngày: câu nào cũng có, nên chỉ để tìm nhanh hơn; thêm bớt không đổi kết quả.
alert-everyday-words =
    nhà, xe, không, ở, đường, bị, có, cho, em, con, tôi, hay, ra, trước, hàng, xã, làm, người, cây,
    quá, vào, xin, được, công, đi, trường, này, mong, nào, nhiều, to, từ, vì, hôm, nay, số, qua,
    xuống, rồi, gì, nhau, đêm, đề, lại, bao, nhanh, văn, cao, phòng, muốn, ai, đầu, cả, cần, bác,
    sau, nhận, gần, ba, chưa, tháng, dân, tối, hết, sang, giúp, tải, với, năm, do, mấy, đã, ngày,
    bên, hộ, cạnh, y, để, là, lắp, thế, giờ, lên, đang, trên, trong, ngoài, dưới, mất, nước, điện,
    đèn, máy, chợ, xóm, trẻ, cháu, bé, ông, bà, cô, chú, anh, chị, mẹ, bố, chồng, vợ, thôn, ngõ,
    học, sinh, tiền, giấy, rác, đến, tới, về, thì, mà, các, của, nó, một, hai, đó, đây, kia, nhờ,
    báo, gọi, sông, cầu, ao, trạm, chạy, tay, hỏi, khi, giữa, cửa, mình, chân

## Nhóm từ: "@people" trong các danh sách trên là một từ của "alert-any-people-words"

alert-any-people-words = người, ai, bé, cháu, trẻ, em, con, bạn, chị, anh, cô, chú, bác, ông, bà, cụ, mẹ, bố, ba, má, vợ, chồng, thằng, đứa, học, công, thợ, dân, tôi, mình, cậu, dì, lão, tài, lái, nạn, bọn, tụi
alert-any-child-words = con, bé, cháu, trẻ, em, đứa, thằng, gái, trai, nhỏ
alert-any-house-words = nhà, bếp, xưởng, kho, chợ, rừng, đồi, quán, tiệm, trạm, lán, trọ, tầng, chùa, đình, chuồng, trại, ki, sạp, vườn, bãi, đống, gác
alert-any-vehicle-words = xe, ô, oto, tàu, container, mô, công_nông, ba_gác, máy_cày, taxi
alert-any-hit-words = đâm, tông, húc, cán!, đụng, quệt, ủi!, kẹp, cuốn, đè!, hất!
alert-any-machine-words = máy, cửa, cổng, thang, xe, cối, lưỡi, băng
alert-any-hurt-words = đâm, tông, húc, cán!, kẹp!, ép!, dập, cuốn!, cắt!, nghiến, đè!, hất!, kéo!, chém!
alert-any-fall-words = rơi, ngã, té!, lọt, rớt, trượt, tụt, lăn!, sa!
alert-any-water-words = sông, ao, hồ, mương, giếng, kênh, suối, biển, đầm, bể, cống, hố, vũng
alert-any-weapon-words = dao, súng, kiếm, gậy, hung, mã, phóng, bom, rìu, búa, côn, gạch, xăng, axit, mìn
alert-any-crime-words = ma_túy, thuốc_phiện, heroin, hàng_trắng, chích, hút_chích, tiêm_chích, cờ_bạc, đánh_bạc, cá_độ, lô_đề, ghi_đề, sóc_đĩa, xóc_đĩa, mại_dâm, gái_gọi, nặng_lãi, tín_dụng_đen, bảo_kê, buôn_lậu, hàng_cấm, trộm, cướp
alert-any-official-words = cán, nhân_viên, lãnh_đạo, trưởng, chủ, bí, hiệu, địa, kế, giám, phó, thuế, công
alert-any-no-words = không_có, không_phải, không_bị, không_hề, không_còn, chẳng_có, chẳng_phải, chưa_có, chưa_bị, đâu_có, đâu_phải, chả_có
alert-any-fear-words = sợ, lo, e, ngại, lỡ_đâu, nhỡ_đâu, nhỡ, kẻo, kẻo_lại, nguy_cơ, coi_chừng, phòng_khi, dễ, dễ_bị, có_ngày, dễ_xảy_ra
alert-any-event-words = cháy, tai_nạn, cướp, trộm, đuối, đuối_nước, ngã, đổ, sập, giật, va, đâm, tông, rơi, rớt, té, lọt, xảy_ra, điện_giật, ngộ_độc, sạt, sạt_lở, bắt_cóc, đánh_nhau, lũ, ngập, cắn, đứt, nổ, va_chạm, chết_người
alert-any-trouble-words = cháy, hỏa_hoạn, tai_nạn, cướp, cướp_giật, trộm, trộm_cắp, đuối_nước, điện_giật, ngộ_độc, sạt_lở, lũ, lũ_lụt, bắt_cóc, đánh_nhau, động_đất
alert-any-please-words = xin, mong, đề_nghị, nhờ, cần, yêu_cầu, kiến_nghị, muốn, đề_xuất
alert-any-prevent-words = lắp, lắp_đặt, rào, rào_lại, cắm, gắn!, đặt_gờ, đặt_biển, đặt_gương, làm_rào, làm_kè, làm_gờ, làm_rãnh, trồng!, sơn!, gia_cố, tăng_cường, tuần_tra, kè!, đi_tuần
alert-any-feeling-words = mệt, nóng, đói!, tức, bực, bực_mình, thèm, ngượng, khát, rét, lạnh, mỏi, cười, buồn_cười, xấu_hổ, sướng, vui, ngứa, nắng
alert-any-thing-words = dép, giày, chìa_khóa, khóa!, điện_thoại, ví!, mũ, nón, quả_bóng, bóng, đồ_chơi, túi, balo, rác, kính_mắt, xe_đạp, diều, máy_ảnh, thẻ!, chậu!
alert-any-furniture-words = ghế, bàn, tủ, giường, kệ, xích_đu, cầu_trượt, tượng, bàn_ghế, ghế_đá, đu_quay, cái_thang, giá, bảng_tin, bảng
alert-any-fixture-words = biển_báo, biển, lan_can, cột_mốc, mốc, hàng_rào, rào_chắn, gương, gương_cầu, phân_cách, cổng_chào, tường, nắp_cống, thùng_rác, ghế_đá, trụ, cột_đèn, cột
alert-any-animal-words = chó, mèo, gà, vịt, lợn, trâu, bò!, chim, dê!, thỏ
alert-any-brittle-words = nắp, kính, gạch, ống, gương, bóng, chai, lọ, ngói, bồn, gốm

# Người tố cáo kể tiếp về ai, hoặc về việc làm sai: lời ấy cũng không lưu, dù nói đến đường sá hay giấy tờ.
alert-denunciation-more-words = ông ấy, ông ta, ông đó, ông kia, bà ấy, bà ta, bà đó, anh ấy, anh ta, cô ấy, cô ta, chị ta, chú ấy, lão, hắn, thằng, nó, họ, chúng nó, bọn, cán bộ, chủ tịch, phó chủ tịch, bí thư, trưởng thôn, trưởng phố, trưởng xóm, địa chính, kế toán, công an xã, hối lộ, phong bì, đút lót, lót tay, ăn tiền, nhận tiền, đưa tiền, vòi tiền, bằng chứng, nhân chứng, tham ô, tham nhũng, ăn chặn, ăn bớt, bao che, bỏ túi, chạy tiền, tôi tên là, đừng nói tên, giấu tên cho tôi, kín cho tôi

# Có ai, hay tội gì, thì mới là tố cáo: tố cáo một đống rác là phản ánh.
# Ai tố giác một thứ hỏng ("tố giác cái cống tắc") thì là phản ánh, nếu ngay sau chữ tố giác là tên thứ đó.
alert-fine-words = tố giác, to giac
alert-thing-words = cái cống, cống, miệng cống, nắp cống, cống rãnh, hố ga, cái hố, hố, cái rãnh, rãnh nước, con mương, mương, cái đèn, đèn, đèn đường, bóng đèn, cột đèn, ổ gà, ổ voi, cái ổ gà, mấy cái ổ gà, cái đường, con đường, đoạn đường, mặt đường, đường làng, đường, con ngõ, đống rác, bãi rác, thùng rác, đống phế thải, cái cây, cây, cành cây, dây điện, cột điện, ống nước, nước máy, vỉa hè, biển báo, cái biển, cái cầu, cây cầu, nhà văn hóa, ghế đá, hàng rào, nước đọng, vũng nước
# Hàng quán, xưởng, nhà bên: chỉ khi người ta kêu ồn, khói, thả rông thì mới như một thứ hỏng.
alert-nuisance-source-words = quán, quán hát, quán karaoke, quán nhậu, quán bia, quán cà phê, quán cafe, quán ăn, quán bar, karaoke, hát karaoke, loa, cái loa, dàn loa, loa kéo, loa kẹo kéo, loa phường, loa thùng, nhạc, xưởng, xưởng gỗ, xưởng cưa, xưởng mộc, xưởng cơ khí, xưởng hàn, xưởng đá, máy cưa, máy xát, tiếng ồn, tiếng nhạc, đám cưới, công trình, công trường, nhà bên, nhà bên cạnh, nhà cạnh, nhà hàng xóm, hàng xóm, nhà láng giềng, nhà đối diện, nhà sau, nhà trước mặt, hang xom
alert-nuisance-sign-words = ồn, ồn ào, gây ồn, ầm ầm, ầm ĩ, inh ỏi, inh tai, điếc tai, nhức óc, đinh tai, váng đầu, hát hò, hát to, mở to, bật to, mở loa, bật nhạc, hát đêm, hát cả đêm, on ao, gay on, om sòm, xập xình, cưa xẻ, đốt rơm, đốt rạ, đốt rác, đốt đồng, khói mù, khói um, thả rông, chó sủa, nuôi lợn, nuôi gà, mùi chuồng, phân lợn, phân gà, dot rom, dot rac, tha rong, cho sua, không ai ngủ được, không ngủ được, mất ngủ, khong ai ngu duoc, khong ngu duoc, đến nửa đêm, tới nửa đêm
# Chữ giống như nói về người mà nói về thời gian hay người qua lại.
alert-nobody-words = chủ nhật, cả tháng, mấy tháng, tháng nay, tháng trời, hai tháng, ba tháng, nửa tháng, tháng trước, một tháng, 2 tháng, 3 tháng, ba hôm, ba ngày, ba tối, ba tuần, ba năm, ba lần, người đi, người dân, người qua lại, mọi người, không có người
alert-accused-words = mại dâm, bán dâm, mua dâm, kích dục, chứa gái, gái gọi, tiếp viên, tay vịn, bay lắc, thuốc lắc, thuốc phiện, heroin, hàng cấm, hàng lậu, hàng giả, buôn lậu, cá độ, xóc đĩa, sóc đĩa, cho vay, nặng lãi, bảo kê, trá hình, đánh bạc, cờ bạc, sát phạt, lô đề, số đề, ma túy, trộm, cướp, lừa, hối lộ, tham nhũng, ăn tiền, ăn chặn, đòi tiền, vòi, đánh bac, danh bac, co bac, ma tuy, ông, bà, anh, chị, thằng, con mụ, lão, mụ, gã, tên, cán bộ, công an, chủ tịch, bí thư, trưởng thôn, trưởng phố, bọn, chúng, chúng nó, nhà bên, hàng xóm, nó, người, công ty, chủ, quan, hắn, ong, ba, thang, can bo, hang xom, cong an, chu tich, nguoi

## Lời nói với người dân

alert-ask-yes-words = có, có ạ, có đấy, có rồi, có người, đang nguy hiểm, đang nguy hiểm lắm, đang gặp nguy hiểm, nguy hiểm lắm, vâng, ừ, đúng, đúng rồi, phải, yes, yeah
alert-ask-no-words = không, không có, không có ai, không có ai đâu, không có ai cả, không có gì, không có gì đâu, không ai cả, không ai, không sao, không sao đâu, không nguy hiểm, không nguy hiểm gì, ko, ko có, ko sao, k, k có, hông, chưa, nhầm, nhầm rồi, bình thường, no, nobody, no one
