namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Declares a method of a <see cref="SubscriptionTypeAttribute" /> class as a subscription field, whose events come from a topic or from another method.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The name of the method of the same class that opens the event stream. The method takes the same kinds of parameters as a resolver and returns
    /// <c>IAsyncEnumerable&lt;T&gt;</c>, or a task of it. Null to subscribe to the topic specified by <see cref="TopicAttribute" />.
    /// </summary>
    public string? With { get; init; }
}
