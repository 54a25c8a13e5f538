using System.Security.Cryptography;
using System.Text.Json;

namespace Qplet.GraphQL.Execution;

public sealed class PersistedQueryTests
{
    private static readonly byte[] s_hash = SHA256.HashData("{ a }"u8);

    public static TheoryData<string> Spellings =>
        [
            Convert.ToHexStringLower(s_hash),
            Convert.ToHexString(s_hash),
            Convert.ToBase64String(s_hash),
            Convert.ToBase64String(s_hash).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Read_AnySpellingOfTheHash_IsTheSameHash(string spelling)
    {
        PersistedQuery.TryRead(Extensions($$"""{"version":1,"sha256Hash":"{{spelling}}"}"""), out var query).ShouldBeTrue();

        query.Sent.ShouldBe(spelling);
        query.Hash.ShouldBe(Convert.ToHexStringLower(s_hash));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"sha256Hash":"00"}""")]
    [InlineData("""{"version":"1","sha256Hash":"00"}""")]
    [InlineData("""{"version":1.5,"sha256Hash":"00"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"sha256Hash":1}""")]
    [InlineData("""{"version":1,"md5Hash":"00"}""")]
    public void Read_WhatIsNoQueryOfVersion1_HasNoHash(string member)
    {
        PersistedQuery.TryRead(Extensions(member), out var query).ShouldBeTrue();

        query.ShouldBe(default);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public void Read_WhatIsNoSha256_IsAnIdAlone(string sent)
    {
        PersistedQuery.TryRead(Extensions($$"""{"version":1,"sha256Hash":"{{sent}}"}"""), out var query).ShouldBeTrue();

        query.Sent.ShouldBe(sent);
        query.Hash.ShouldBeNull();
    }

    [Fact]
    public void Read_NoExtensions_IsNone()
    {
        PersistedQuery.TryRead(default, out _).ShouldBeFalse();
        PersistedQuery.TryRead(JsonDocument.Parse("{}").RootElement, out _).ShouldBeFalse();
    }

    private static JsonElement Extensions(string member) => JsonDocument.Parse($$"""{"persistedQuery":{{member}}}""").RootElement;
}
