namespace Qplet.GraphQL.CodeFirst;

/// <summary>Converts coerced texts and lists of them by a function.</summary>
internal static class TextNormalizer
{
    /// <summary>Returns the conversion; null without a function.</summary>
    public static Func<object, object?>? Of(Func<string, string>? normalize) => normalize is null ? null : value => Convert(value, normalize);

    private static object Convert(object value, Func<string, string> normalize) =>
        value switch
        {
            string text => normalize(text),
            System.Collections.IEnumerable items => items.Cast<object?>().Select(item => item is null ? null : Convert(item, normalize)).ToList(),
            _ => value,
        };
}
