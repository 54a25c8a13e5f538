using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>A new kind of subject takes part in everything as soon as it is registered, without a change of other code.</summary>
public sealed class PosterTests : CatalogueTests
{
    private const string Comment =
        "mutation ($id: ID!, $content: String!) { createComment(input: { subjectId: $id, content: $content }) { comment { id "
        + "subject { __typename id commentCount ... on Poster { slogan } } } errors { ... on Error { message } } } }";

    private const string React =
        "mutation ($id: ID!, $kind: ReactionKind!) { addReaction(input: { subjectId: $id, kind: $kind }) { "
        + "subject { __typename likeCount viewerReactions } errors { ... on Error { code message } } } }";

    [Fact]
    public async Task Schema_WithPosters_HasThemInEveryPlaceOfSubjects()
    {
        var poster = (ObjectType)Gateway.Schema.Types["Poster"];

        poster.Interfaces.Select(type => type.Name).ShouldBe(["Node", "Commentable", "Reactable"], ignoreOrder: true);
        ((UnionType)Gateway.Schema.Types["NotificationSubject"]).Members.ShouldContain(poster);
        ((EnumType)Gateway.Schema.Types["SubjectKind"]).Values.Select(value => value.Name).ShouldContain("POSTER");
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Poster_CommentedOn_IsCountedFilteredAndItsOwnerNotified()
    {
        var (poster, designer, fan) = await AddPosterAsync();
        await AddCommentAsync(fan, await AddTrackAsync(designer, "Deep"), "On a track");

        var answer = (await Gateway.AskAsync(Comment, fan, new { id = IdOf(poster), content = "Bold" })).WithoutErrors();
        var listed = (
            await Gateway.AskAsync(
                """
                query ($id: ID!) {
                  node(id: $id) { ... on Commentable { commentCount comments { totalCount nodes { content subject { id } } } } }
                  byKind: comments(where: { subject: { kind: { eq: POSTER } } }) { nodes { content } }
                  byId: comments(where: { subject: { id: { eq: $id } } }) { nodes { content } }
                }
                """,
                designer,
                new { id = IdOf(poster) }
            )
        ).WithoutErrors();
        var notified = (
            await Gateway.AskAsync("{ me { notifications { nodes { kind subject { ... on Comment { subject { ... on Poster { slogan } } } } } } } }", designer)
        ).WithoutErrors();

        answer
            .At("createComment.comment.subject")
            .ToString()
            .ShouldBe($$"""{"__typename":"Poster","id":"{{IdOf(poster)}}","commentCount":1,"slogan":"Come"}""");
        listed
            .At("node")
            .ToString()
            .ShouldBe($$$"""{"commentCount":1,"comments":{"totalCount":1,"nodes":[{"content":"Bold","subject":{"id":"{{{IdOf(poster)}}}"}}]}}""");
        Texts(listed, "byKind.nodes", "content").ShouldBe(["Bold"]);
        Texts(listed, "byId.nodes", "content").ShouldBe(["Bold"]);
        notified.At("me.notifications.nodes").ToString().ShouldBe("""[{"kind":"COMMENTED","subject":{"subject":{"slogan":"Come"}}}]""");
    }

    [Fact]
    public async Task Poster_ReactedTo_IsCountedAndItsOwnerNotified()
    {
        var (poster, designer, fan) = await AddPosterAsync();

        var liked = (await Gateway.AskAsync(React, fan, new { id = IdOf(poster), kind = "LIKE" })).WithoutErrors();
        var hyped = (await Gateway.AskAsync(React, fan, new { id = IdOf(poster), kind = "HYPE" })).WithoutErrors();
        var notified = (
            await Gateway.AskAsync(
                "{ me { notifications(where: { subject: { kind: { eq: POSTER } } }) { nodes { kind subject { ... on Poster { slogan } } } } } }",
                designer
            )
        ).WithoutErrors();

        liked.At("addReaction.subject").ToString().ShouldBe("""{"__typename":"Poster","likeCount":1,"viewerReactions":["LIKE"]}""");
        hyped.Text("addReaction.errors.0.message").ShouldBe("An object of the type Poster can have these reactions: LIKE.");
        notified.At("me.notifications.nodes").ToString().ShouldBe("""[{"kind":"LIKED","subject":{"slogan":"Come"}}]""");
        await using var db = Gateway.Open();
        (await db.Set<Poster>().SingleAsync(Cancellation)).LikeCount.ShouldBe(1);
    }

    [Fact]
    public async Task CommentAdded_OnAPoster_IsDelivered()
    {
        var (poster, _, fan) = await AddPosterAsync();
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(
            "subscription ($id: ID!) { commentAdded(subjectId: $id) { comment { content } } }",
            null,
            new { id = IdOf(poster) }
        );
        var next = events.MoveNextAsync();

        await Gateway.AskAsync(Comment, fan, new { id = IdOf(poster), content = "Bold" });

        (await next).ShouldBeTrue();
        Answer.Of(events.Current).WithoutErrors().Text("commentAdded.comment.content").ShouldBe("Bold");
    }

    [Fact]
    public async Task Subjects_OfSeveralKindsAtOnce_TakeOneStatementForCommentsAndOneForReactions()
    {
        var (poster, designer, fan) = await AddPosterAsync();
        var track = await AddTrackAsync(designer, "Deep");
        await AddCommentAsync(fan, poster, "1");
        await AddCommentAsync(fan, track, "2");
        const string Document =
            "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Commentable { comments { nodes { content } } } ... on Reactable { viewerReactions } } }";
        var variables = new { ids = new[] { IdOf(poster), IdOf(track) } };
        (await Gateway.AskAsync(Document, fan, variables)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Document, fan, variables)).WithoutErrors();

        var ran = Gateway.Statements.Take();
        ran.Count(sql => sql.Contains("\"Comments\"", StringComparison.Ordinal)).ShouldBe(1, string.Join("\n\n", ran));
        ran.Count(sql => sql.Contains("\"Reactions\"", StringComparison.Ordinal)).ShouldBe(1, string.Join("\n\n", ran));
        ran.Count.ShouldBe(4);
    }

    protected override bool NeedsNewDatabase => true;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Gateway.Open();
        var script = db.Database.GenerateCreateScript();
        var start = script.IndexOf("CREATE TABLE \"Posters\"", StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync(script[start..script.IndexOf(';', start)], Cancellation);
    }

    protected override void Configure(IServiceCollection services) =>
        services
            .ConfigureDbContext<SqliteDbContext>(options => options.ReplaceService<IModelCustomizer, ModelWithPosters>())
            .ConfigureDbContext<PostgreSqlDbContext>(options => options.ReplaceService<IModelCustomizer, ModelWithPosters>())
            .AddSchemaAssembly(typeof(Poster).Assembly)
            .AddSingleton<IVisibilityDeclaration<QpletDbContext, Viewer>, PosterVisibility>();

    private async Task<(Poster Poster, User Designer, User Fan)> AddPosterAsync()
    {
        var (designer, fan) = (await Gateway.AddUserAsync("designer"), await Gateway.AddUserAsync("fan"));
        var poster = new Poster { Slogan = "Come", DesignerId = designer.Id };
        await Gateway.SaveAsync(poster);
        return (poster, designer, fan);
    }

    private sealed class ModelWithPosters(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.ApplyConfiguration(new PosterConfiguration());
        }
    }
}
