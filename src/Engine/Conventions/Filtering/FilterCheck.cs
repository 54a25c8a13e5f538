namespace Qplet.GraphQL.Conventions;

/// <summary>Checks a filter against the limits.</summary>
internal sealed class FilterCheck(ListOptions options)
{
    private int _operators;

    /// <summary>Checks a filter.</summary>
    /// <exception cref="TypeSystem.GraphQLException">The filter is not valid or exceeds a limit.</exception>
    public static void Run(FilterNode filter, ListOptions options) => filter.Check(new(options), 0);

    /// <summary>Counts an operation.</summary>
    public void CountOperator()
    {
        if (++_operators > options.MaxFilterOperators)
        {
            throw ConventionsErrors.FilterTooLarge(options.MaxFilterOperators);
        }
    }

    /// <summary>Checks the length of a list of values.</summary>
    public void CheckList(string operation, int count)
    {
        if (count > options.MaxFilterListSize)
        {
            throw ConventionsErrors.FilterListTooLong(operation, count, options.MaxFilterListSize);
        }
    }

    /// <summary>Checks that a text has no NUL character: databases truncate the text there, or reject it.</summary>
    public static void CheckText(string operation, string text)
    {
        if (text.Contains('\0'))
        {
            throw ConventionsErrors.FilterTextHasNul(operation);
        }
    }

    /// <summary>Checks the length of a text to search for.</summary>
    public void CheckTextLength(string operation, int length)
    {
        if (length > options.MaxFilterTextLength)
        {
            throw ConventionsErrors.FilterTextTooLong(operation, length, options.MaxFilterTextLength);
        }
    }

    /// <summary>Checks the number of relations that a condition goes through.</summary>
    public void CheckDepth(int depth)
    {
        if (depth > options.MaxFilterDepth)
        {
            throw ConventionsErrors.FilterTooDeep(options.MaxFilterDepth);
        }
    }
}
