using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.PersonalData;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Texts;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Accounts;
using Qplet.GraphQL.Schema.Albums;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.CalendarFeeds;
using Qplet.GraphQL.Schema.Calendars;
using Qplet.GraphQL.Schema.Comments;
using Qplet.GraphQL.Schema.Complaints;
using Qplet.GraphQL.Schema.ContactRequests;
using Qplet.GraphQL.Schema.Contributions;
using Qplet.GraphQL.Schema.Conversations;
using Qplet.GraphQL.Schema.Events;
using Qplet.GraphQL.Schema.FeatureRequests;
using Qplet.GraphQL.Schema.Feed;
using Qplet.GraphQL.Schema.Genres;
using Qplet.GraphQL.Schema.Legacy;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Playlists;
using Qplet.GraphQL.Schema.Posts;
using Qplet.GraphQL.Schema.Reactions;
using Qplet.GraphQL.Schema.Releases;
using Qplet.GraphQL.Schema.SchemaSearch;
using Qplet.GraphQL.Schema.Search;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Settings;
using Qplet.GraphQL.Schema.Shares;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Tracks;
using Qplet.GraphQL.Schema.Usage;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema;

/// <summary>Registers the schema. The server and the tests use the same registration.</summary>
public static class SchemaConfiguration
{
    /// <summary>
    /// Registers the <see cref="GraphQLSchema" /> and the services of its resolvers. The host must also register the data layer and an <see
    /// cref="IAccessTokenIssuer" />, and run <see cref="EventPublisher" /> and <see cref="UsageCounter" />. To change the default settings, register <see
    /// cref="LinkOptions" />, <see cref="SessionOptions" />, <see cref="AccountOptions" />, <see cref="DailyLimitOptions" />, <see cref="ApiKeyOptions" />,
    /// <see cref="ListOptions" /> and <see cref="CostWeights" /> before this call.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="queries">Configures SQL statements, connections and cursors.</param>
    public static IServiceCollection AddQpletSchema(this IServiceCollection services, Action<EntityQueryOptions>? queries = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IReadConnectionFactory, ReadConnectionFactory>();
        services.AddEntityQueries<QpletDbContext>(options =>
        {
            options.SortKeyAnnotation = SortKeys.Annotation;
            options.SubstringIndexAnnotation = SubstringIndexes.Annotation;
            options.Interrupt = SqliteInterruption.Interrupt;
            queries?.Invoke(options);
        });
        services.AddVisibility<QpletDbContext, Viewer>(typeof(SchemaConfiguration).Assembly, ViewerBinder.Of);
        services.AddScoped(static provider => ViewerBinder.Of(provider.GetRequiredService<OperationCaller>().User));
        services.TryAddSingleton<IFieldAuthorizer>(static _ => new ClaimsFieldAuthorizer());
        services.TryAddSingleton(new AuthorizationMessages { NotAuthenticated = AccessErrors.SignInRequired });
        services.AddInMemoryTopics();
        services.AddCommonGround();
        services.AddPeople();
        services.AddCatalogue();
        services.AddSingleton(Build);
        return services;
    }

    /// <summary>
    /// Adds the types of another assembly to the schema (those with a type attribute), and the kinds of subjects for which it has
    /// <see cref="SubjectRules" />.
    /// </summary>
    public static IServiceCollection AddSchemaAssembly(this IServiceCollection services, Assembly assembly)
    {
        services.AddSingleton(new SchemaAssembly(assembly));
        return services.AddSubjectRules(assembly);
    }

    private static void AddCommonGround(this IServiceCollection services)
    {
        services.TryAddSingleton<LinkOptions>();
        services.AddSingleton<LinkBuilder>();
        services.AddSingleton<PlanGate>();
        services.AddSingleton<Transactions>();
        services.AddSingleton<AuditWriter>();
        services.AddSingleton<Deletions>();
        services.TryAddSingleton<DailyLimitOptions>();
        services.AddSingleton<ComplaintWriter>();
        services.AddSingleton<ContactRequestWriter>();
        services.AddSingleton<FeatureRequestWriter>();
        services.AddSingleton<FeatureVoteWriter>();
        services.AddSingleton<FeatureRequestReviews>();
        services.AddScoped<EventStream>();
        services.AddSingleton<EventPublisher>();
    }

    private static void AddPeople(this IServiceCollection services)
    {
        services.TryAddSingleton<SessionOptions>();
        services.TryAddSingleton<AccountOptions>();
        services.TryAddSingleton<ApiKeyOptions>();
        services.TryAddScoped(static _ => ClientAddress.None);
        services.AddSingleton<AttemptLimiter>();
        services.AddSingleton<IPasswordHasher<User>, AccountPasswordHasher>();
        services.AddSingleton<PasswordChecker>();
        services.AddSingleton<SessionWriter>();
        services.AddSingleton<ApiKeyAccess>();
        services.AddSingleton<ApiKeyWriter>();
        services.AddSingleton<DailyLimiter>();
        services.AddSingleton<PasswordResetWriter>();
        services.AddSingleton<PasswordResetIssuer>();
        services.AddSingleton<PasswordProof>();
        services.AddSingleton<PasswordWriter>();
        services.AddSingleton<EmailWriter>();
        services.AddSingleton<AccountDeletion>();
        services.AddSingleton<AccountPurge>();
        services.AddSingleton<AccountAdministration>();
        services.AddSingleton<DataExports>();
        services.AddSingleton<PersonalDataFile>();
        services.AddSingleton<Registration>();
        services.AddSingleton<ProfileWriter>();
        services.AddSingleton<RelationWriter>();
        services.AddSingleton<BanWriter>();
        services.AddSingleton<Notifier>();
        services.AddSingleton<NotificationWriter>();
        services.AddSingleton<SettingsReader>();
        services.AddSingleton<SettingsWriter>();
        services.AddSingleton<ConversationSeats>();
        services.AddSingleton<ConversationWriter>();
        services.AddSingleton<MessageSearcher>();
        services.AddSingleton<MessageWriter>();
        services.AddSingleton<IEventAudience, ConversationAudience>();
        services.AddScoped<ConversationFeed>();
        services.AddSingleton<TypingStatus>();
        services.AddSingleton<IEventObserver>(static provider => provider.GetRequiredService<TypingStatus>());
        services.AddSingleton<IEventAudience, FollowerAudience>();
        services.AddScoped<FollowedUsers>();
        services.AddSingleton<FeedReader>();
    }

    private static void AddCatalogue(this IServiceCollection services)
    {
        services.AddSubjectRules(typeof(SchemaConfiguration).Assembly);
        services.AddSingleton(SubjectKindsOf);
        services.AddSingleton<NodeResolvers>();
        services.AddSingleton<SubjectOfRow>();
        services.AddSingleton<SharedSubjects>();
        services.AddSingleton<SearchPages>();
        services.AddSingleton<Searcher>();
        services.AddSingleton<CalendarWriter>();
        services.AddSingleton<ReminderMails>();
        services.AddSingleton<ReminderSender>();
        services.AddScoped<ViewerTimeZone>();
        services.AddSingleton<CommentWriter>();
        services.AddScoped<CommentStream>();
        services.AddSingleton<ReactionWriter>();
        services.AddSingleton<UsageCounter>();
        services.AddSingleton<UsageRecorder>();
        services.AddScoped<SystemPlaylistReader>();
        services.AddSingleton<ReleaseDateChecks>();
        services.AddSingleton<ReleaseNotices>();
        services.AddSingleton<ReleaseLimits>();
        services.AddSingleton<ReleaseEditor>();
        services.AddSingleton<ReleaseUpdateWriter>();
        services.AddSingleton<ReleaseDateWriter>();
        services.AddSingleton<ReleaseSourceWriter>();
        services.AddSingleton<ReleaseCuration>();
        services.AddSingleton<ContributionWriter>();
        services.AddSingleton<ReleaseWriter>();
        services.AddSingleton<TrackWriter>();
        services.AddSingleton<AlbumWriter>();
        services.AddSingleton<AlbumTrackWriter>();
        services.AddSingleton<PlaylistWriter>();
        services.AddSingleton<PlaylistTrackWriter>();
        services.AddSingleton<GenreWriter>();
        services.AddSingleton<MediaAssetWriter>();
        services.AddSingleton<MediaUpload>();
        services.AddSingleton<MediaDeletion>();
        services.AddSingleton<MediaAccess>();
        services.AddSingleton<AddressSigner>();
        services.AddSingleton<MediaLinks>();
        services.TryAddSingleton(static _ => MediaAddressKey.CreateRandom());
        services.AddSingleton<PostWriter>();
        services.AddSingleton<EventWriter>();
        services.AddSingleton<AttendanceWriter>();
        services.AddSingleton<CalendarFeedWriter>();
        services.AddSingleton<CalendarFeedFilters>();
        services.AddSingleton<CalendarFeedReader>();
        services.AddSingleton<CalendarEventItems>();
        services.AddSingleton<CalendarDateItems>();
    }

    private static SubjectKinds SubjectKindsOf(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();
        return db.SubjectKinds();
    }

    private static GraphQLSchema Build(IServiceProvider services)
    {
        var builder = new CodeFirstSchemaBuilder
        {
            Description = "People, music and releases: the social network Qplet and the release calendar Quodat in one graph.",
            CostWeights = services.GetService<CostWeights>() ?? new(),
            AcceptsKeys = true,
            NormalizeText = TextNormalization.ToFormC,
            SearchOptions = DomainWords.SearchOptions,
        }
            .AddParameterBinder(new ViewerBinder())
            .AddListConventions(services.GetService<ListOptions>())
            .AddEntityLoaders()
            .AddGlobalObjectIdentification(resolvers: services.GetRequiredService<NodeResolvers>())
            .AddInterceptor(new SubjectInterceptor(services.GetRequiredService<SubjectKinds>()))
            .AddInterceptor(new LegacyInterceptor())
            .AddInterceptor(new ViewerFieldInterceptor())
            .AddSemanticNonNull()
            .AddMutationConventions(typeof(IError))
            .AddDirective(BuiltInDirectives.Defer)
            .AddDirective(BuiltInDirectives.Stream)
            // Registered first: the fields of a type come before the fields that other domains add to it.
            .AddType(typeof(UserType))
            .AddType(typeof(CommentType))
            .AddType(typeof(ConversationType))
            .AddType(typeof(MessageType))
            .AddType(typeof(ReleaseType))
            .AddType(typeof(TrackType))
            .RequireBindOnly(typeof(QpletDbContext).Assembly) // Entities have properties that nobody may see.
            .AddAssemblyTypes(typeof(SchemaConfiguration).Assembly);
        foreach (var added in services.GetServices<SchemaAssembly>())
        {
            builder.AddAssemblyTypes(added.Assembly);
        }
        return builder.Build(services);
    }
}
