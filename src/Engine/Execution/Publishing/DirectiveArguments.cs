using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads the arguments of a directive that publishes a document, and collects what is wrong with them.</summary>
internal sealed class DirectiveArguments(DirectiveNode directive, List<PublishedDocumentProblem> problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The directive.</summary>
    public DirectiveNode Directive => directive;

    /// <summary>Returns the argument if it is a string. Null if it is omitted.</summary>
    public StringValueNode? ReadString(string name) => Read<StringValueNode>(name, "a string");

    /// <summary>Returns the argument if it is an enum value. Null if it is omitted.</summary>
    public EnumValueNode? ReadEnum(string name) => Read<EnumValueNode>(name, "an enum value");

    /// <summary>Returns the argument if it is a Boolean. Null if it is omitted.</summary>
    public bool? ReadBoolean(string name) => Read<BooleanValueNode>(name, "true or false")?.Value;

    /// <summary>Returns the items of the argument if it is a list of strings, or one string. Empty if it is omitted.</summary>
    public IReadOnlyList<StringValueNode> ReadStrings(string name)
    {
        _known.Add(name);
        switch (directive.FindArgument(name))
        {
            case null or NullValueNode:
                return [];
            case StringValueNode single:
                return [single];
            case ListValueNode list when list.Items.All(static item => item is StringValueNode):
                return [.. list.Items.Cast<StringValueNode>()];
            case var value:
                problems.Add(PublishedDocumentProblem.At(value, PublishingErrors.WrongArgument(directive.Name.Value, name, "a list of strings")));
                return [];
        }
    }

    /// <summary>Reports the arguments that were not read.</summary>
    public void RejectOthers()
    {
        foreach (var argument in directive.Arguments.Where(argument => !_known.Contains(argument.Name.Value)))
        {
            problems.Add(PublishedDocumentProblem.At(argument, PublishingErrors.UnknownArgument(directive.Name.Value, argument.Name.Value)));
        }
    }

    private T? Read<T>(string name, string expected)
        where T : ValueNode
    {
        _known.Add(name);
        switch (directive.FindArgument(name))
        {
            case null or NullValueNode:
                return null;
            case T value:
                return value;
            case var value:
                problems.Add(PublishedDocumentProblem.At(value, PublishingErrors.WrongArgument(directive.Name.Value, name, expected)));
                return null;
        }
    }
}
