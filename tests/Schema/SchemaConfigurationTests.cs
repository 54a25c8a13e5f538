using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema;

public sealed class SchemaConfigurationTests : SchemaTests
{
    [Fact]
    public void AddQpletSchema_AllTypes_AreValid() => SchemaPrinter.Print(Gateway.Schema).ShouldContain("type User implements Node");

    [Theory]
    [InlineData("passwordHash")]
    [InlineData("normalizedEmail")]
    [InlineData("refreshTokenHash")]
    [InlineData("tokenFamilyHash")]
    [InlineData("pairKey")]
    public void AddQpletSchema_Secrets_AreNowhere(string name) => SchemaPrinter.Print(Gateway.Schema).ShouldNotContain($" {name}:");

    [Fact]
    public void AddQpletSchema_TypesFieldsArgumentsAndValues_AreAllDescribed()
    {
        var nameless = new List<string>();
        foreach (var type in Gateway.Schema.Types.Values.Where(static type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (string.IsNullOrWhiteSpace(type.Description))
            {
                nameless.Add(type.Name);
            }
            if (type is ComplexType complex)
            {
                foreach (var field in complex.Fields)
                {
                    if (string.IsNullOrWhiteSpace(field.Description))
                    {
                        nameless.Add($"{type.Name}.{field.Name}");
                    }
                    nameless.AddRange(
                        field
                            .Arguments.Where(static argument => string.IsNullOrWhiteSpace(argument.Description))
                            .Select(argument => $"{type.Name}.{field.Name}({argument.Name}:)")
                    );
                }
            }
        }

        nameless.ShouldBeEmpty();
    }
}
