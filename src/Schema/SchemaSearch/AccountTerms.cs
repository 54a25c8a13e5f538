namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Words for accounts, sign-ins, settings, plans and keys.</summary>
internal static class AccountTerms
{
    public const string Text = """
        plan
            premium; membership; tier; pro account; paid; upgrade; billing; pro version; paywall; package; pricing plan; free tier; monthly fee; abo;
            subscription level; pricing; cost of membership; quota; entitlements; limits of my account
        follow plan
            subscription
        session
            login; logins; device; devices; signed in devices; where am i logged in; logged in; browser sessions; active sessions; sessions of mine;
            other computers; my phone
        login session
            signin
        login
            sign; log me in; credentials; password login; obtain a token; bearer; jwt; sign on; access token; auth; authenticate; let me in
        end session
            log out of all; log out everywhere; log out other; sign out everywhere; other devices; sign out a device; log out of other; log out from;
            kick a device; remote logout; sign out of all; all other devices; stolen phone; lost phone
        logout
            log off; sign me out; log me out
        refresh token
            renew token; expired token; token expired; new access token; keep me logged in; stay logged in; stay signed in; token refresh
        register
            sign up; make an account; create an account; join the site; become a member; registration; signup; get an account; onboarding; enroll
        password reset
            forgot password; forgot my password; forget password; forget my password; lost password; can not log in; can not get in; locked out;
            forget my login; forgot my login; recover account; recovery; password help; can not remember; lost access; regain access; reset my password;
            forgotten password
        delete my account
            nuke my account; close account; close my account; quit the site; leave the site; account for good; delete myself; erase me; remove my profile;
            deactivate account; delete account; kill my account; wipe my account; delete my profile; terminate my account; leave for good; i am done here;
            leave this site; leave forever; unregister; cancel my account; right to be forgotten
        export
            gdpr; takeout; archive; backup; data download; my data; personal data; download my data; copy of my data; all my data; data request;
            subject access; what you know about me; data export; portability; everything about me
        api key
            token; secret; credential; developer key; personal access token; access for scripts; bot token; api token; app key; api access; integration key;
            service account; client id; client secret; script access; machine token
        time zone language
            locale settings; localization; localisation; interface language; german; english; timezone; time zone; clock
        contact settings
            phone; phone number; postal address; street; zip; postcode; mobile number; telephone; home address
        email change
            new email; change my email; another email; different email; change email; e mail address of the account; change mail; change of address
        profile update
            change my name; edit my profile; my bio; my profile; new name; edit bio; change my bio; change my at; edit my account; profile details;
            update my info; my display name; change my handle; swap my picture; change my picture; swap it; my avatar
        settings
            privacy; privacy settings; privacy options; account page; settings page; control panel; dark theme; user settings
        birthdate
            birthday; born; age; date of birth; how old
        email available
            email taken; email in use; is my mail taken; address already registered; already registered
        health
            uptime; server down; outage; status page; is it down; maintenance; server status; offline again; version number
        legacy
            old id; numeric id; old api; former id; migration; v1 id; rest id; deprecated id
        node
            global id; relay; any object; by global id; object by id; relay id; refetch; refetchable; generic lookup
        search
            search box; autocomplete; typeahead; look up; lookup; find anything; search bar; search for; global search; finder; as i type; instant search;
            suggestions as
        subscription
            live; websocket; realtime; live update; live updates; sse; server sent; socket; push to the client; web socket; as it happens; polling;
            real time; stream of; graphql ws
        limit exceeded
            rate limit; rate limits; throttle; throttling; too many requests; allowance; how many requests; usage limit
        """;
}
