using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Comments;
using Qplet.GraphQL.Schema.Events;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Reactions;
using Qplet.GraphQL.Schema.Releases;
using Qplet.GraphQL.Schema.Tracks;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema;

/// <summary>Registers the gateway's schema: the one place that wires it, for the server and the tests alike.</summary>
public static class SchemaConfiguration
{
    /// <summary>
    /// Registers the schema with the services its resolvers use. The host registers the data layer, the executor with its topics, and what the schema needs of the outer world
    /// beside it.
    /// </summary>
    public static IServiceCollection AddQpletSchema(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LinkOptions>();
        services.AddSingleton<LinkBuilder>();
        services.AddSingleton<PlanGate>();
        services.AddSingleton<Transactions>();
        services.AddSingleton<EventStream>();
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<Notifier>();
        services.AddSingleton<SubjectReader>();
        services.AddSingleton<CommentWriter>();
        services.AddSingleton<ReactionWriter>();
        services.AddSingleton<ReactionSubjectReader>();
        services.AddSingleton<ReleaseDateWriter>();
        services.AddSingleton<ReleaseWriter>();
        services.AddSingleton<TrackWriter>();
        return services;
    }
}
