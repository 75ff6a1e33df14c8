### How to call someone, where they live, who they are. Every question may be skipped.
about_me-menu = About me
about_me-doing = telling me about yourself
about_me-form = What should I call you in Vietnamese?
about_me-form-again = I don't know that form. Please choose one below, or skip.
about_me-form-simple = Please tap one of the forms below. For example "Cô", or type 2.
about_me-form-age = I don't need your age or birthday, so I did not keep it. Please tap how to call you.
about_me-home = Which neighbourhood do you live in?
about_me-home-again = I can't find that place in the { $commune }. Please choose one, tap "More", or skip.
about_me-home-simple = Tap the name of your neighbourhood, for example { $hamlet_name }. You may also skip.
about_me-home-age = I don't need your age or birthday, so I did not keep it. Please tap where you live.
about_me-kind = Are you writing as a resident, a business or an official?
about_me-kind-again = Please choose one below, or skip.
about_me-kind-age = I don't need your age or birthday, so I did not keep it. Please choose one below.
about_me-kind-simple = Type 1 for a resident, 2 for a business, 3 for an official.
about_me-known = Thank you, I have noted that. What can I help you with?
