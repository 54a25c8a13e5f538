namespace Qplet.GraphQL.Server.Hosting;

public sealed class ReachableAddressTests
{
    [Theory]
    [InlineData("http://localhost:5055", "http://localhost:5055/")]
    [InlineData("http://0.0.0.0:8080;https://0.0.0.0:8443", "http://localhost:8080/")]
    [InlineData("http://+:8080", "http://localhost:8080/")]
    [InlineData("https://*:8443/", "https://localhost:8443/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData("http://127.0.0.1:0", null)]
    [InlineData("nonsense", null)]
    public void Of_Addresses_IsTheFirstAsABrowserReachesIt(string urls, string? expected) => ReachableAddress.Of(urls)?.ToString().ShouldBe(expected);
}
