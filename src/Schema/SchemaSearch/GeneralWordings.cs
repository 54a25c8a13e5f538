namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The wordings for all fields of a kind, also for those that are added later.</summary>
internal static class GeneralWordings
{
    public const string Text = """
        Mutation.create*
            create a *; add a new *; make a *; new *; put up a *; start a *; set up a *
        Mutation.update*
            change a *; edit a *; update a *; fix a *; correct the *
        Mutation.delete*
            delete a *; remove a *; get rid of a *; take a * down; erase my *; bin a *
        Mutation.regenerate*
            new secret of a *; replace a leaked *; reset a *; rotate a *
        Mutation.revoke*
            revoke a *; disable a *; a * was leaked; withdraw a *; cancel a *
        Mutation.review*
            decide on a *; resolve a *; handle a *; close a *; dismiss a *; approve or reject a *
        Mutation.accept*
            accept a *; approve a *; agree to a *
        Mutation.reject*
            reject a *; decline a *; refuse a *; turn a * down
        Mutation.withdraw*
            withdraw my *; take back my *
        Mutation.pin*
            pin a *; keep a * on top
        Mutation.unpin*
            unpin a *; no longer keep a * on top
        Query.*
            show *; list *; find *; look at *
        Subscription.*Changed
            tell me when a * changes; is there an update when a * changes; live changes of a *; watch a * for changes; a * was changed or deleted
        Subscription.*Added
            tell me when a * is added; new * in real time; live *
        Subscription.*Published
            tell me when a * is published; new * in real time; live *
        *.viewerReactions
            did I like this *; do I already like a *; has the current user liked a *; is a * in my favourites; did I hype or like the *
        *.likeCount
            how many likes does a * have; number of likes of a *; how popular is a *
        *.commentCount
            how many comments does a * have; number of comments on a *
        *.shareCount
            how often was a * shared; number of shares of a *
        *.viewCount
            how often was a * viewed; number of views of a *; how many people have seen the *
        *.comments
            comments on a *; what do people say about a *; discussion of a *; comment thread below a *
        *.viewerCanEdit
            may I edit this *; am I allowed to change the *
        *.viewerCanDelete
            may I delete this *; am I allowed to remove the *
        *.viewerCanComment
            may I comment on this *; are comments on a * allowed
        *.viewerHasReported
            have I reported this *; did I already flag the *
        *.cover
            cover of a *; artwork of a *; picture of a *; image for the header of a *
        *.owner
            who owns a *; who created the *; artist of a *; whose * is it
        *.author
            who wrote a *; author of a *; who posted the *
        *.createdAt
            when was a * created; date of upload of a *; age of a *
        *.isPrivate
            is a * private or public; who can see the *; visibility of a *
        *.legacyId
            old ID of a *; numeric ID of a * in the REST API
        """;
}
