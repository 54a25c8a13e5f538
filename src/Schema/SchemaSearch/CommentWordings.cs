namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The wordings for comments, complaints, support and feature requests.</summary>
internal static class CommentWordings
{
    public const string Text = """
        Mutation.createComment
            write a comment; leave a comment; comment on a track; say something about a release; add a remark; review a song; give my opinion;
            post feedback under a video
        Mutation.replyToComment
            reply to a comment; answer somebody's comment; respond in a thread; comment on a comment; answer a remark;
            answer the person who wrote under my post
        Mutation.updateComment
            edit my comment; change what I wrote; fix a typo in a comment; correct a comment
        Mutation.deleteComment
            delete my comment; remove a comment; take back what I wrote; erase a reply
        Mutation.pinComment
            pin a comment; keep a comment on top; highlight a comment; sticky comment
        Mutation.unpinComment
            unpin a comment; no longer keep a comment on top
        Query.comments
            list comments; all comments; recent comments; newest comments everywhere; what are people saying; search comments
        Query.comment
            a single comment; comment by ID; permalink of a comment
        Commentable.comments
            comments on something; comments under a track; discussion of a release; what do people think of it; paginate comments; threads;
            show remarks; get comments; list comments of a track; comments list
        Track.comments
            comments on a song; what do listeners say about a track; discussion under a track
        Release.comments
            comments on a release; what do people say about a game; discussion of a film
        Post.comments
            comments on a post; answers to a post
        Comment.replies
            replies to a comment; answers in a thread; responses; nested comments; child comments; conversation under a comment;
            get replies to a comment; list of responses
        Comment.replyCount
            how many replies; number of answers to a comment
        Commentable.commentCount
            number of comments; how many comments
        Release.commentCount
            number of comments on a release
        User.comments
            comments I have written; my comments; comments by a user; everything somebody said; comments posted by a user; comment history
        Comment.author
            who wrote a comment
        Comment.subject
            what is a comment about; thing that was commented on
        Subscription.commentAdded
            live comments; new comments in real time; notify when somebody comments; stream of comments; push comments as they are written;
            listen to new comments; subscribe to comments of a post
        Subscription.commentChanged
            edited comments in real time; comment was deleted while I watch; live changes of comments
        Mutation.createComplaint
            report abuse; report spam; flag a comment; report a user; complain about content; offensive content; copyright violation;
            tell the moderators; inappropriate picture; somebody insults me; hate speech; stolen song; report a post; report a track for copyright;
            report an account; report a comment as abusive; DMCA; file a complaint; harassment
        Query.complaintReasons
            reasons for a report; why can I report something; list of report reasons; kinds of abuse
        Query.complaints
            list of reports; moderation queue; reported content; open complaints; what was flagged; my reports; list of complaints for admins;
            pending reports; view all reports
        Query.complaint
            a single complaint; status of my report; what became of my complaint; view a report; information about a report
        Complaint.snapshot
            what was reported as it was then; original text of reported content; evidence of a report; reported content that was changed or deleted since
        Mutation.reviewComplaint
            decide on a report; resolve a flag; accept or dismiss a complaint; moderate reported content
        Mutation.deleteComplaint
            withdraw a report; delete my complaint
        Mutation.createContactRequest
            contact support; write to the operators; get help; ask the team; customer service; contact form; talk to a human; billing question;
            report a bug; imprint contact; I have a problem; help desk ticket; send feedback to the team; contact us
        Query.contactRequests
            list of support requests; messages to the operators; support tickets; incoming inquiries
        Mutation.deleteContactRequest
            delete a support ticket; remove a message to the operators
        Mutation.createFeatureRequest
            suggest a feature; idea for the app; I wish the service could do something; propose an improvement; ask for a new function;
            submit a feature request; the app should have; feedback for developers; feature suggestion; you should have a dark mode;
            please add support for something; I miss an option in the app; request new functionality; new idea
        Query.featureRequests
            list of feature requests; roadmap; what do users wish for; ideas with most votes; suggestion box; planned improvements;
            most wanted features
        Query.featureRequest
            a single feature request; state of an idea; is a feature planned
        Mutation.voteForFeature
            vote for an idea; upvote a suggestion; support a feature request; plus one; I want this feature as well; agree with a suggestion
        Mutation.removeFeatureVote
            take back my vote; remove my vote for an idea; unvote
        Mutation.updateFeatureRequest
            edit my feature request; reword my idea
        FeatureRequest.voteCount
            how many votes does an idea have; number of supporters
        Comment.likeCount
            likes of a comment
        """;
}
