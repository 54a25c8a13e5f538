namespace Qplet.GraphQL.CodeFirst;

/// <summary>The default of an argument or input field, if it cannot be expressed as the C# default of the parameter.</summary>
/// <param name="value">The value, of the member's CLR type.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;
}
