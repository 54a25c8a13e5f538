using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Subjects;

/// <summary>A kind of subject that only the tests have: it is declared by its configuration and nowhere else.</summary>
public sealed class Poster : ICommentable, IReactable
{
    public const string KindName = "poster";

    public Guid Uid { get; set; } = Guid.CreateVersion7();

    public Guid? DesignerId { get; set; }

    public int CommentCount { get; set; }

    public int LikeCount { get; set; }

    public SubjectKey Key => new(KindName, Uid);

    /// <summary>Creates an empty database of the model with posters.</summary>
    public static async Task<TestDatabase> NewDatabaseAsync(PostgreSqlServer server, DatabaseProvider provider)
    {
        var database = server.NewDatabase(
            provider,
            services =>
                services
                    .ConfigureDbContext<SqliteDbContext>(options => options.ReplaceService<IModelCustomizer, ModelWithPosters>())
                    .ConfigureDbContext<PostgreSqlDbContext>(options => options.ReplaceService<IModelCustomizer, ModelWithPosters>())
        );
        await using var db = database.Open();
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Adds a poster and the users who are to write about it.</summary>
    public static async Task<(Poster Poster, IReadOnlyList<User> Users)> AddAsync(TestDatabase database, int users)
    {
        await using var db = database.Open();
        var added = Enumerable.Range(1, users).Select(NewUser).ToList();
        var poster = new Poster { DesignerId = added[0].Id };
        db.AddRange(added);
        db.Add(poster);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (poster, added);
    }

    public static Comment NewComment(SubjectKey subject, User author, Guid? parentId = null) =>
        new Comment
        {
            Id = Guid.CreateVersion7(),
            AuthorId = author.Id,
            Content = "!",
            ParentId = parentId,
            CreatedAt = DateTime.UnixEpoch,
        }.About(subject);

    public static Reaction NewReaction(SubjectKey subject, User user, ReactionKind kind = ReactionKind.Like) =>
        new Reaction
        {
            Id = Guid.CreateVersion7(),
            UserId = user.Id,
            Kind = kind,
            CreatedAt = DateTime.UnixEpoch,
        }.About(subject);

    public static Notification NewNotification(SubjectKey subject, User user) =>
        new Notification
        {
            Id = Guid.CreateVersion7(),
            UserId = user.Id,
            Kind = NotificationKind.Commented,
            CreatedAt = DateTime.UnixEpoch,
        }.About(subject);

    private static User NewUser(int number) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Username = $"user{number}",
            NormalizedUsername = UserNames.Normalize($"user{number}"),
            Name = $"User {number}",
            CreatedAt = DateTime.UnixEpoch,
        };

    private sealed class ModelWithPosters(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.ApplyConfiguration(new Configuration());
        }
    }

    private sealed class Configuration : IEntityTypeConfiguration<Poster>
    {
        public void Configure(EntityTypeBuilder<Poster> builder)
        {
            builder.HasKey(p => p.Uid);
            builder.Property(p => p.Uid).ValueGeneratedNever();
            builder.Ignore(p => p.Key);
            builder
                .IsSubject(KindName, p => p.Uid)
                .OwnedBy(p => p.DesignerId)
                .Counts(SubjectCounter.Comments, p => p.CommentCount)
                .Counts(SubjectCounter.Likes, p => p.LikeCount);
        }
    }
}
