using static ModelContextProtocol.Protocol.ElicitRequestParams;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>What the tools ask users.</summary>
internal static class Questions
{
    private static readonly string[] s_options = ["option1", "option2", "option3"];

    /// <summary>A name and an address.</summary>
    public static RequestSchema Person =>
        new()
        {
            Properties =
            {
                ["username"] = new StringSchema { Description = "The user name." },
                ["email"] = new StringSchema { Description = "The address." },
            },
            Required = ["username", "email"],
        };

    /// <summary>Values of all types with defaults.</summary>
    public static RequestSchema Defaults =>
        new()
        {
            Properties =
            {
                ["name"] = new StringSchema { Default = "John Doe" },
                ["age"] = new NumberSchema { Type = "integer", Default = 30 },
                ["score"] = new NumberSchema { Default = 95.5 },
                ["status"] = new UntitledSingleSelectEnumSchema { Enum = ["active", "inactive", "pending"], Default = "active" },
                ["verified"] = new BooleanSchema { Default = true },
            },
        };

    /// <summary>One or several of some values, with and without titles.</summary>
    public static RequestSchema Choices =>
        new()
        {
            Properties =
            {
                ["untitledSingle"] = new UntitledSingleSelectEnumSchema { Enum = s_options },
                ["titledSingle"] = new TitledSingleSelectEnumSchema { OneOf = Titled("Option") },
                ["legacyEnum"] = new LegacyTitledEnumSchema { Enum = ["opt1", "opt2", "opt3"], EnumNames = ["Option One", "Option Two", "Option Three"] },
                ["untitledMulti"] = new UntitledMultiSelectEnumSchema { Items = new UntitledEnumItemsSchema { Enum = s_options } },
                ["titledMulti"] = new TitledMultiSelectEnumSchema { Items = new TitledEnumItemsSchema { AnyOf = Titled("Choice") } },
            },
        };

    private static List<EnumSchemaOption> Titled(string noun) =>
        [
            new() { Const = "value1", Title = $"First {noun}" },
            new() { Const = "value2", Title = $"Second {noun}" },
            new() { Const = "value3", Title = $"Third {noun}" },
        ];
}
