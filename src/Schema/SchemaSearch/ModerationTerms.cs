namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Words for complaints, bans, feature requests, support and what admins do.</summary>
internal static class ModerationTerms
{
    public const string Text = """
        complain complaint
            report; reports; reporting; snitch; tell on
        complaint report
            flag; abuse; spam; offensive; insult; flagged; abusive; harass; harassment; harasses; bullying; racist; racism; sexist; hate; hate speech; nsfw;
            porn; nudity; scam; scammer; fake; impersonation; impersonator; copyright; dmca; stolen; stole; infringement; plagiarism; illegal; violence;
            threats; threat; threatened; threatening; inappropriate; rude; nasty; toxic; disgusting; bot account; phishing; violates; violation; gore;
            doxxing; slur; slurs; abuser; offence; malicious; hacked
        block complaint
            spamming; spams; spammer; stalker; stalking; creepy; troll; trolls; keeps messaging; keeps writing; keeps texting; annoys; annoying; pestering;
            pester; bothering; bothers; bugging me; leave me alone; get rid of him; get rid of her; get rid of them; make him stop; make her stop;
            ex boyfriend; ex girlfriend; unwanted contact; keeps spamming; hide from
        block
            blacklist; shut out; shun; banish; never see; stop him; stop her; stop from following; stop following me; stop an account; block list add;
            cut off; get lost; avoid
        blocked
            block list; blocked list; ignore list; ignored people; blocklist; blocked people
        unblock
            unblocked; forgive; let back; lift a block; unignore
        complaint
            mod queue; moderation queue; reported content; flagged content; reported stuff; report queue; open cases; cases; tickets of users;
            moderator queue; pending reports; triage
        complaint admin
            moderation; moderate
        review complaint
            resolve a report; dismiss a flag; dismiss a report; close a case; close the report; handle a report; decide on a report; uphold; resolve report;
            settle; dismiss a complaint; process a report; act on a report
        complaint reason
            grounds; why reported; report reasons; report categories; types of abuse
        ban
            suspend; lockout; suspended; suspension; banish from; lock an account; freeze; disable an account; kick off; terminate; shadowban; timeout;
            time out; temporarily; for a week; exclude; expel; banned; suspending
        unban
            unsuspend; reinstate; lift a ban; lift a suspension; undo a ban; let back in; unbanning; pardon; amnesty; reactivate; unlock the account;
            end the ban
        remove
            kick
        feature request
            idea; wish; suggestion; roadmap; ideas; suggestions; feature idea; wishlist for the app; new feature; dark mode; app should; you should;
            please add; missing feature; improvement of the app; voting board; feature board; user voice; thing i suggested; suggested; feedback;
            enhancement; requested; planned features; app to have; app to do; ask for features; requests of users
        vote feature
            vote; upvote an idea; plus one; back an idea; second an idea; agree with an idea; support an idea; voting; votes
        remove vote
            retract my vote; unvote; take back my vote; remove my vote; withdraw my vote; undo my vote; downvote an idea
        merge
            duplicate; duplicates; combine; same request; consolidate; dedupe; double entries; same idea; join two; already requested
        state
            status; progress; stage; condition; phase; what happened; outcome; became of; any news about
        support contact
            helpdesk; bug; help desk; customer support; customer service; help me; faq; problem with the app; something is broken; crash; does not work;
            complaint about the service; get help; contact you; human support; customer care; report a bug; bug report; glitch; error in the app;
            talk to support; write to the team
        audit
            audit log; moderation log; who did; admin actions; log of actions; trail; who banned; who deleted; protocol; paper trail; staff log
        spotlight
            featured; highlight; highlighted; promoted; editors choice; staff pick; editorial; hand picked
        hidden comment
            collapsed comment; invisible comment; why hidden
        reply comment
            reply; replies; response; responses
        reply
            response; respond; answer; clap back; answer back; hit back; write back; react to what; get back to; talk back; retort; comeback
        """;
}
