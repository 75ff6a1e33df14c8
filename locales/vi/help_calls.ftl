### Cán bộ biết ai báo cần giúp trong một lần điểm danh, và nhận lo. Không có lời kể, số máy: ở trang cán bộ mới có.

help_calls-menu = Người cần giúp
help_calls-doing = xem người cần giúp
help_calls-none = Bây giờ không có ai chờ giúp mà chưa có người lo ạ.
help_calls-enough = Vâng ạ. Em còn báo lại mỗi 3 phút cho đến khi có người nhận lo.

help_calls-waiting = { $code }: { $count } người báo cần giúp, chưa ai nhận lo: { $places }.
help_calls-more = { $code }: thêm { $new } người báo cần giúp. Tất cả { $count } người chưa ai nhận lo: { $places }.
help_calls-again = { $code }: { $count } người báo cần giúp từ { TIME($since) } mà chưa ai nhận lo: { $places }.
help_calls-safe = { $code }: { $count } người trước báo cần giúp, nay báo an toàn: { $places }.
help_calls-taken = { $code }: { $who } đã nhận lo { $count } người cần giúp: { $places }.
help_calls-place = { $place } { $count }
help_calls-nowhere = chưa rõ { $hamlet }
help_calls-take-one = Tôi lo việc này
help_calls-take-all = Tôi lo cả { $count } người
help_calls-page = Xem ở đâu, cần gì

help_calls-act = { $shown }
    { $You } nhận lo { $count ->
        [1] việc này
       *[other] những việc này
    } chứ ạ?
help_calls-act-take = Tôi lo
help_calls-act-enough = Đóng
help_calls-act-label = Nhận lo
help_calls-act-again = { $You } bấm "Tôi lo" hoặc "Đóng" ạ.
help_calls-act-simple = Nhận lo thì { $you } gõ 1, chưa thì gõ 2 ạ.
help_calls-act-help = Ai nhận lo thì em thôi báo lại, và báo cho những người khác biết. Ở đâu, cần gì thì xem ở trang điểm danh.

help_calls-calls_taken = { $You } đã nhận lo { $count } người ở { $code }, em báo những người khác rồi. Tới nơi thì { $you } ghi "Đã tới giúp" ở trang điểm danh ạ.
help_calls-calls_gone = { $by ->
    [none] Ở { $code } không còn ai chờ nữa ạ.
   *[other] { $by } đã nhận lo ở { $code } trước rồi ạ.
}
help_calls-refused-not_allowed = Việc điểm danh chưa giao cho { $you } ạ, em chưa ghi được.
help_calls-refused-gone = Thông báo này không còn nữa ạ.
