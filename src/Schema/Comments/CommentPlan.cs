using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The plans that comments require.</summary>
internal static class CommentPlan
{
    private const UserPlan ReleaseComments = UserPlan.Premium;

    private const string ReleaseCommentsFeature = "release.comments";

    /// <summary>Checks that the viewer's plan includes comments on a subject and reactions to these comments. Releases require the plan PREMIUM.</summary>
    /// <exception cref="PlanRequiredException">The caller's plan does not include the feature.</exception>
    public static void RequireCommenting(this PlanGate plans, Viewer viewer, SubjectKey subject)
    {
        if (subject.Kind == SubjectKind.Release)
        {
            plans.Require(viewer, ReleaseComments, ReleaseCommentsFeature);
        }
    }
}
