namespace Qplet.GraphQL.Schema.Errors;

/// <summary>An input value is not valid. Nothing was changed.</summary>
public sealed class ValidationException : DomainException
{
    internal ValidationException(string field, string message)
        : base(message) => Field = field;

    /// <summary>The path to the input value, such as <c>input.title</c> or <c>input.dates[1].moment</c>.</summary>
    public string Field { get; }
}
