using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Shares;

/// <summary>
/// Resolves what rows share. The content of a user whom the viewer has blocked, or who has blocked the viewer, is not shown by the shares of others.
/// </summary>
public sealed class SharedSubjects(SubjectOfRow subjects)
{
    /// <summary>Returns the shared subject, or null if there is none or the viewer does not find it in lists.</summary>
    public async ValueTask<object?> ResolveAsync(ResolverContext context, IShare share)
    {
        if (share.Shared() is not { } subject || !await context.GetDataLoader<ListedSubjectDataLoader>().LoadAsync(subject, context.RequestAborted))
        {
            return null;
        }
        return await subjects.ResolveAsync(context, subject);
    }
}
