namespace Qplet.GraphQL.CodeFirst;

/// <summary>Specifies the topic of a subscription field; the default is the method's name.</summary>
/// <param name="name">The topic; <c>{argument}</c> is replaced by the value of an argument. Null for the method's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string? name = null) : Attribute
{
    /// <summary>The topic, with placeholders; null for the method's name.</summary>
    public string? Name { get; } = name;
}
