using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Registers topics.</summary>
public static class TopicServiceCollectionExtensions
{
    /// <summary>
    /// Registers topics in memory as sender and receiver of events, unless others are registered. Each subscriber may queue as many events as the registered
    /// <see cref="ExecutionOptions" /> allow, or <see cref="InMemoryTopics.DefaultCapacity" />.
    /// </summary>
    public static IServiceCollection AddInMemoryTopics(this IServiceCollection services)
    {
        services.TryAddSingleton(static provider => new InMemoryTopics(
            provider.GetService<ExecutionOptions>()?.MaxQueuedEvents ?? InMemoryTopics.DefaultCapacity
        ));
        services.TryAddSingleton<ITopicEventSender>(static provider => provider.GetRequiredService<InMemoryTopics>());
        services.TryAddSingleton<ITopicEventReceiver>(static provider => provider.GetRequiredService<InMemoryTopics>());
        return services;
    }
}
