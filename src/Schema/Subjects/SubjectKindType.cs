using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>The enum of the kinds of subjects, with one value for each kind.</summary>
internal static class SubjectKindType
{
    /// <summary>Returns the type. Its CLR values are the names of the kinds.</summary>
    public static EnumType Of(CodeFirstContext context) =>
        context.GetOrAddNamed(
            "SubjectKind",
            () =>
                new EnumType(
                    "SubjectKind",
                    [
                        .. from rules in context.Services!.GetRequiredService<SubjectCatalog>().All
                        select new EnumValue(NameOf(rules.Kind), rules.Kind, $"A subject of the type `{rules.TypeName}`."),
                    ],
                    "The kind of a subject, which determines its type.",
                    runtimeType: typeof(string)
                )
        );

    private static string NameOf(string kind) => kind.Replace('-', '_').ToUpperInvariant();
}
