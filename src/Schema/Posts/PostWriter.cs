using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Shares;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Posts;

/// <summary>Publishes, edits and deletes posts. Each change is one transaction together with its counters, notifications and events.</summary>
public sealed class PostWriter(Transactions transactions, SubjectCatalog catalog, Notifier notifier, PlanGate plans, Deletions deletions, TimeProvider time)
{
    private static readonly PlanFeature s_image = new(UserPlan.Professional, "post.image");

    /// <summary>Publishes a post.</summary>
    /// <exception cref="ValidationException">The post is empty, or the text, the image or the ID of what it shares is not valid.</exception>
    /// <exception cref="NotFoundException">What it shares does not exist, or the viewer may not see it.</exception>
    /// <exception cref="BlockedException">The viewer and the owner of what it shares have blocked one another.</exception>
    /// <exception cref="PlanRequiredException">The viewer's plan does not include images.</exception>
    public Task<Post> CreateAsync(Viewer viewer, CreatePostInput input, CancellationToken cancellationToken)
    {
        var authorId = viewer.RequireId();
        var shared = input.SubjectId is { } subjectId ? catalog.Shareable(subjectId, "input.subjectId") : (SubjectKey?)null;
        var validation = new InputValidation();
        var content = validation.OptionalText(input.Content, "input.content", TextLimits.Post);
        validation.Require(content is not null || shared is not null || input.ImageId is not null, static () => DomainErrors.EmptyPost("input.content"));
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var post = new Post
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    AuthorId = authorId,
                    Content = content,
                }.Sharing(shared);
                await SetImageAsync(db, viewer, post, input.ImageId, cancellationToken);
                var about = shared is { } key ? await catalog.GetShareableAsync(db, viewer, key, cancellationToken) : null;
                if (!await db.CountShareAsync(post, 1, cancellationToken))
                {
                    throw catalog.NotFound(shared!.Value);
                }

                post.CreatedAt = time.UtcMoment();
                db.Posts.Add(post);
                db.Outbox.Record(new PostPublished(post.Id, authorId), post.CreatedAt);
                await NotifyAsync(db, post, about, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await db.CountAsync(post, 1, cancellationToken);
                return post;
            },
            cancellationToken
        );
    }

    /// <summary>Edits a post of the viewer. Omitted fields stay unchanged.</summary>
    public Task<Post> UpdateAsync(Viewer viewer, UpdatePostInput input, CancellationToken cancellationToken)
    {
        var validation = new InputValidation();
        var content = validation.OptionalText(input.Content.Value, "input.content", TextLimits.Post);
        validation.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var post = await FindAsync(db.Posts, input.PostId, cancellationToken);
                if (post.AuthorId != viewer.RequireId())
                {
                    throw DomainErrors.NotOwner(nameof(Post));
                }
                if (input.Content.HasValue)
                {
                    post.Content = content;
                }
                if (input.ImageId.HasValue)
                {
                    await SetImageAsync(db, viewer, post, input.ImageId.Value, cancellationToken);
                }
                if (post is { Content: null, ImageId: null, SharedId: null })
                {
                    throw DomainErrors.EmptyPost("input.content");
                }
                if (db.Entry(post).State == EntityState.Modified)
                {
                    post.UpdatedAt = time.UtcMoment();
                }
                await db.SaveChangesAsync(cancellationToken);
                return post;
            },
            cancellationToken
        );
    }

    /// <summary>Deletes a post: the viewer's own, or any if the viewer is an admin.</summary>
    public Task DeleteAsync(Viewer viewer, Guid postId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var post = await FindAsync(db.Posts.AsNoTracking(), postId, cancellationToken);
                if (post.AuthorId != viewer.RequireId() && !viewer.IsAdmin)
                {
                    throw DomainErrors.NotOwner(nameof(Post));
                }
                await deletions.RecordAsync(db, viewer, new SubjectKey(Post.KindName, postId), post.AuthorId, cancellationToken);
                if (await db.Posts.Where(present => present.Id == postId).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(nameof(Post), postId);
                }
                await db.RemoveAboutAsync(new SubjectKey(Post.KindName, postId), cancellationToken);
                await db.CountShareAsync(post, -1, cancellationToken);
                await db.CountAsync(post, -1, cancellationToken);
            },
            cancellationToken
        );

    private static async Task<Post> FindAsync(IQueryable<Post> posts, Guid postId, CancellationToken cancellationToken) =>
        await posts.SingleOrDefaultAsync(post => post.Id == postId, cancellationToken) ?? throw DomainErrors.NotFound(nameof(Post), postId);

    /// <summary>Sets or removes the image. Only a new image requires the plan.</summary>
    private async Task SetImageAsync(QpletDbContext db, Viewer viewer, Post post, Guid? imageId, CancellationToken cancellationToken)
    {
        if (imageId is { } added && added != post.ImageId)
        {
            plans.Require(viewer, s_image);
            await db.RequireOwnedFilesAsync(post.AuthorId, [added], "input.imageId", cancellationToken, MediaKind.Image);
        }
        post.ImageId = imageId;
    }

    /// <summary>Notifies the author's followers of the post, and the owner of what it shares.</summary>
    private async Task NotifyAsync(QpletDbContext db, Post post, Subject? about, CancellationToken cancellationToken)
    {
        var key = new SubjectKey(Post.KindName, post.Id);
        await notifier.NotifyFollowersAsync(db, post.AuthorId, key, catalog[Post.KindName].WantsNew, cancellationToken);
        if (about is not null)
        {
            await notifier.NotifySharedAsync(db, post.AuthorId, key, about, cancellationToken);
        }
    }
}
