### Trả lời về giờ làm việc: có hay không trước, rồi giờ, rồi gọi ai.

hours-any-day = ngày thường
hours-open = { $lead ->
    [yes] Dạ có: { $when } { $commune } làm việc { $hours }.
   *[plain] Dạ, { $when } { $commune } làm việc { $hours }.
}
hours-open-at = { $lead ->
    [yes] Dạ có: { $clock } { $when } { $commune } đang làm việc, đến { $until }.
   *[plain] Dạ, { $clock } { $when } { $commune } đang làm việc, đến { $until }.
}
hours-closed = { $lead ->
    [no] Dạ không: { $when } { $commune } nghỉ, làm lại từ { $opens } (giờ làm { $hours }).
   *[plain] Dạ, { $when } { $commune } nghỉ, làm lại từ { $opens } (giờ làm { $hours }).
}
hours-closed-holiday = { $lead ->
    [no] Dạ không: { $when } { $commune } nghỉ lễ ({ $holiday }), làm lại từ { $opens }.
   *[plain] Dạ, { $when } { $commune } nghỉ lễ ({ $holiday }), làm lại từ { $opens }.
}
hours-closed-at = { $lead ->
    [no] Dạ không: { $clock } là ngoài giờ, { $when } { $commune } làm việc { $hours }.
   *[plain] Dạ, { $clock } là ngoài giờ, { $when } { $commune } làm việc { $hours }.
}
hours-closed-lunch = { $lead ->
    [no] Dạ không: { $clock } { $commune } nghỉ trưa; { $when } { $commune } làm việc { $hours }.
   *[plain] Dạ, { $clock } { $commune } nghỉ trưa; { $when } { $commune } làm việc { $hours }.
}
hours-closed-new_year = { $lead ->
    [no] Dạ không: { $commune } nghỉ { $holiday } từ { $first } đến hết { $last }, làm lại từ { $opens }.
   *[plain] Dạ, { $commune } nghỉ { $holiday } từ { $first } đến hết { $last }, làm lại từ { $opens }.
}
hours-closed-next = { $lead ->
    [no] Dạ không: ngày lễ { $commune } nghỉ; gần nhất là { $holiday }, { $first }, làm lại từ { $opens }.
   *[plain] Dạ, ngày lễ { $commune } nghỉ; gần nhất là { $holiday }, { $first }, làm lại từ { $opens }.
}
hours-holidays = Dạ, ngày lễ { $commune } nghỉ.
hours-lunch = Dạ, { $commune } nghỉ trưa từ { $until } đến { $again }; sáng làm từ { $opens }, chiều đến { $closes }.
hours-call = Cần chắc thì { $you } gọi { PHONE($phone) } trước khi đi nhé.
hours-call-office = Cần chắc thì { $you } gọi { $office } { PHONE($phone) } trước khi đi nhé.
hours-call-own = { $office } có thể có giờ riêng: { $you } gọi { PHONE($phone) } hỏi trước khi đi nhé.
hours-calls-open = Giờ gọi { $hours }; giờ này { $commune } đang làm việc ạ.
hours-calls-closed = Giờ gọi { $hours }; giờ này { $commune } nghỉ, { $you } gọi từ { TIME($opens) } nhé.
