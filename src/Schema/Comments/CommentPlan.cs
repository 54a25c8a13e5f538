using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The plan that comments need.</summary>
internal static class CommentPlan
{
    private const UserPlan ReleaseComments = UserPlan.Premium;

    private const string ReleaseCommentsFeature = "release.comments";

    /// <summary>Checks that the viewer's plan includes commenting on a subject and reacting to its comments: releases need Premium.</summary>
    /// <exception cref="PlanRequiredException">The plan is too low.</exception>
    public static void RequireCommenting(this PlanGate plans, Viewer viewer, SubjectKey subject)
    {
        if (subject.Kind == SubjectKind.Release)
        {
            plans.Require(viewer, ReleaseComments, ReleaseCommentsFeature);
        }
    }
}
