namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The wordings for accounts, sessions, settings and API keys.</summary>
internal static class AccountWordings
{
    public const string Text = """
        Query.me
            who am I; my account; my profile; current user; signed-in user; my user id and e-mail; whoami; what role do I have;
            information about myself; get the authenticated user; verify my credentials; profile of the token's owner
        User.email
            my e-mail address; which address is my account registered with
        User.plan
            my plan; which subscription am I on; what does my account pay for; membership level; am I premium; current tier
        User.planEndsAt
            when does my plan end; expiry of my subscription; until when is my membership paid
        Mutation.register
            sign up; create an account; new user; join the service; open an account; registration with e-mail and password; become a member
        Query.isEmailAvailable
            is this e-mail taken; check whether an e-mail is free before registering; does an account with this address exist
        Mutation.login
            log in; sign in; get an access token; authenticate with password; start a session; obtain a bearer token; login credentials
        Mutation.refreshToken
            refresh an expired access token; renew my session; stay signed in; new token from refresh token; token rotation
        Mutation.logout
            log out; sign out; end my session on this device; invalidate my token
        User.sessions
            my sessions; where am I logged in; devices I am signed in on; active logins; list logged-in devices; login history; active devices;
            last login
        Mutation.endSession
            sign out another device; end a session elsewhere; kick out a device; terminate other logins; sign out everywhere; kill my sessions;
            somebody else uses my account; revoke a session; log out remotely; remove a device
        Mutation.changePassword
            change my password; set a new password; update credentials; new login password
        Mutation.requestPasswordReset
            I forgot my password; reset a lost password; password recovery; cannot log in any more; send a password reset mail; recover my account
        Mutation.checkPasswordResetCode
            is the reset code valid; verify the code from the password mail
        Mutation.resetPassword
            set a new password with the code from the mail; finish password reset
        Mutation.requestEmailChange
            change my e-mail address; use another mail address; move my account to a new e-mail; switch e-mail
        Mutation.confirmEmailChange
            confirm my new e-mail address; verify e-mail with a code
        Mutation.undoEmailChange
            somebody changed my e-mail and it was not me; get my old e-mail address back; undo change of address
        Mutation.deleteMyAccount
            delete my account; close my account; leave the service for good; remove me and my data; deactivate my profile;
            cancel my membership and erase everything; right to be forgotten
        Mutation.requestExport
            download everything you know about me; export my data; copy of my personal data; GDPR data request; takeout; backup of my content
        User.export
            status of my data export; is my data archive ready; link to download my exported data
        Mutation.updateMyProfile
            edit my profile; change my name; change my bio; new profile picture; change my avatar; change my username; update about text;
            set my birthday; change my cover picture; set my gender; my website address; rename myself; change handle or nickname;
            update account information; edit personal details; upload a new avatar; set display name; header image; profile banner;
            enter my artist name and a description; fill in my profile; personal information
        UpdateMyProfileInput.username
            choose another username; change my handle
        UpdateMyProfileInput.avatarId
            set my profile photo; swap my picture
        Mutation.updateSocialLinks
            add a link to my social media; put my Instagram and YouTube on my profile; my links to other networks
        User.socialLinks
            social media links of a user; where else can I find this artist online; Instagram of an artist
        Mutation.updateContactSettings
            change my address and phone number; my postal address; update contact data; my telephone
        UserSettings.contact
            what phone number and address are stored for me; contact details of my account
        Mutation.updateSystemSettings
            set my language; set my time zone; change the start screen; interface language; app preferences; switch the app to German
        UserSettings.system
            what language and time zone am I using; preferences of the interface
        User.settings
            my settings; my preferences; account settings; read configuration of the user
        Mutation.createApiKey
            create an API key; access for a script or bot; developer token; machine access; credentials for my program; get a key for the API;
            integrate another application; personal access token; register an application; OAuth client; client credentials; connect an external tool;
            app password
        User.apiKeys
            list my API keys; which keys exist; developer keys of my account; when was an API key last used; list app passwords
        Mutation.regenerateApiKey
            rotate an API key; new secret for a key; replace a leaked key; renew an API key
        Mutation.revokeApiKey
            delete an API key; disable a key; revoke access of a bot; withdraw access of an application; token leaked; revoke an app password
        """;
}
